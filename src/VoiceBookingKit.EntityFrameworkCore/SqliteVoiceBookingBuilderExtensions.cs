using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.EntityFrameworkCore.Sqlite;
using VoiceBookingKit.EntityFrameworkCore.Stores;
using VoiceBookingKit.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps appointments and calls in a SQLite file.</summary>
public static class SqliteVoiceBookingBuilderExtensions
{
    /// <summary>
    /// Keeps holds, appointments, messages and the records of calls in a SQLite file, which is made and brought up to date when the host starts. Settings come from
    /// <c>VoiceBooking:Sqlite</c> unless given here; without any, the file is <c>voicebooking.db</c> in the content root. Several processes of one machine may share it.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">Such as <c>Data Source=bookings.db</c>, or null.</param>
    public static IVoiceBookingBuilder UseSqlite(this IVoiceBookingBuilder builder, string? connectionString = null) => builder.UseSqlite(options =>
    {
        if (connectionString is not null)
            options.ConnectionString = connectionString;
    });

    /// <summary>Keeps holds, appointments, messages and the records of calls in a SQLite file.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseSqlite(this IVoiceBookingBuilder builder, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddProviderOptions("Sqlite", configure);
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>());
        services.TryAddSingleton(provider => new SqliteLocation(
            provider.GetRequiredService<IOptions<SqliteStoreOptions>>(), provider.GetService<IHostEnvironment>()));
        services.AddPooledDbContextFactory<BookingDbContext>(
            (provider, options) => SqliteContextOptions.Configure(options, provider.GetRequiredService<SqliteLocation>()));
        services.TryAddSingleton<IStoreDatabase, SqliteDatabase>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SqliteStartup>());
        return builder.UseStore<EfBookingStore>().UseCallStore<EfCallStore>();
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calls;
using VoiceBookingKit.EntityFrameworkCore.Sqlite;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

/// <summary>A SQLite file in a folder of its own, opened as a host opens it, and removed at the end.</summary>
internal sealed class BookingFile : IAsyncDisposable
{
    private readonly List<ServiceProvider> _hosts = [];

    public BookingFile() => Folder = Directory.CreateTempSubdirectory("bookings-").FullName;

    public string Folder { get; }

    public string Path => System.IO.Path.Combine(Folder, "bookings.db");

    /// <summary>A host's store on the file; each call is another host.</summary>
    public IBookingStore Open(Action<SqliteStoreOptions>? configure = null) => Host(configure).GetRequiredService<IBookingStore>();

    public ICallStore OpenCalls() => Host(null).GetRequiredService<ICallStore>();

    /// <summary>A plain connection, past every check of the kit's code.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private ServiceProvider Host(Action<SqliteStoreOptions>? configure)
    {
        var host = new ServiceCollection()
            .AddVoiceBooking(voice => voice.UseSqlite(options =>
            {
                options.ConnectionString = $"Data Source={Path}";
                configure?.Invoke(options);
            }))
            .BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }
}

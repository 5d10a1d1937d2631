using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.Hosting;

namespace VoiceBookingKit.EntityFrameworkCore.Tests;

public sealed class UseSqliteTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("content-root-").FullName;

    [Fact]
    public async Task Without_settings_the_file_lies_in_the_content_root_and_is_made_when_the_host_starts()
    {
        using var host = Build(voice => voice.UseSqlite());

        await host.StartAsync();

        Assert.True(File.Exists(Path.Combine(_root, "voicebooking.db")));
        await host.StopAsync();
    }

    [Fact]
    public async Task Configuration_names_another_file_and_its_folder_is_made()
    {
        using var host = Build(voice => voice.UseSqlite(), ("VoiceBooking:Sqlite:ConnectionString", "Data Source=data/salon.db"));

        await host.StartAsync();

        Assert.True(File.Exists(Path.Combine(_root, "data", "salon.db")));
        await host.StopAsync();
    }

    [Fact]
    public async Task Code_goes_before_configuration()
    {
        using var host = Build(voice => voice.UseSqlite("Data Source=code.db"), ("VoiceBooking:Sqlite:ConnectionString", "Data Source=configuration.db"));

        await host.StartAsync();

        Assert.Equal("code.db", Assert.Single(Directory.EnumerateFiles(_root, "*.db").Select(Path.GetFileName)));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("VoiceBooking:Sqlite:ConnectionString", "Data Source=:memory:")]
    [InlineData("VoiceBooking:Sqlite:ConnectionString", "Data Source=x;Mode=Memory")]
    [InlineData("VoiceBooking:Sqlite:ConnectionString", "Server=db;Database=bookings")]
    [InlineData("VoiceBooking:Sqlite:ConnectionString", "")]
    [InlineData("VoiceBooking:Sqlite:LockDeadline", "00:00:00")]
    public async Task A_wrong_setting_stops_the_host_and_is_named(string setting, string value)
    {
        using var host = Build(voice => voice.UseSqlite(), (setting, value));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_can_not_be_opened_stops_the_host()
    {
        using var host = Build(voice => voice.UseSqlite("Data Source=/proc/bookings.db"));

        await Assert.ThrowsAsync<BookingStoreException>(() => host.StartAsync());
    }

    [Fact]
    public async Task Commits_are_on_the_disk_before_they_return()
    {
        using var host = Build(voice => voice.UseSqlite());
        await host.StartAsync();
        await using var context = await host.Services.GetRequiredService<IDbContextFactory<BookingDbContext>>().CreateDbContextAsync();

        Assert.Equal("wal", await PragmaAsync<string>(context, "journal_mode"));
        Assert.Equal(2L, await PragmaAsync<long>(context, "synchronous"));
        Assert.Equal(1L, await PragmaAsync<long>(context, "foreign_keys"));
        await host.StopAsync();
    }

    [Fact]
    public async Task What_was_booked_is_there_when_the_host_comes_back()
    {
        var message = new CallbackMessage(Guid.NewGuid(), DateTimeOffset.UnixEpoch, "call-1", null, "+12125550100", "Please call.");
        using (var host = Build(voice => voice.UseSqlite()))
            await host.Services.GetRequiredService<IBookingStore>().LeaveMessageAsync(message);

        using var later = Build(voice => voice.UseSqlite());

        Assert.Equal(message, Assert.Single(await later.Services.GetRequiredService<IBookingStore>().GetMessagesAsync(DateTimeOffset.UnixEpoch)));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private IHost Build(Action<IVoiceBookingBuilder> configure, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _root, DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddVoiceBooking(configure);
        return builder.Build();
    }

    private static async Task<T> PragmaAsync<T>(BookingDbContext context, string name)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are this test's own.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync())!;
    }
}

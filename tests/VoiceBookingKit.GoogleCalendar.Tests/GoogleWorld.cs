using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Testing.Servers.Google;

namespace VoiceBookingKit.GoogleCalendar.Tests;

/// <summary>A Google calendar on this machine, and hosts that are connected to it.</summary>
internal sealed class GoogleWorld : IAsyncDisposable
{
    private readonly List<ServiceProvider> _hosts = [];

    public GoogleCalendarServer Server { get; } = new();

    public static async Task<GoogleWorld> StartAsync()
    {
        var world = new GoogleWorld();
        await world.Server.StartAsync();
        return world;
    }

    /// <summary>The calendar as a host of its own has it.</summary>
    public ICalendarProvider Calendar(bool isWritten = true, Action<GoogleCalendarOptions>? configure = null)
    {
        var host = new ServiceCollection().AddVoiceBooking(booking => booking.UseGoogleCalendar(configure: options =>
        {
            (options.CalendarId, options.BaseUrl, options.Key) = (Server.CalendarId, Server.Endpoint, Server.SignIn.KeyFileFor(Server));
            options.Write = isWritten;
            configure?.Invoke(options);
        })).BuildServiceProvider();
        _hosts.Add(host);
        return host.GetRequiredService<ConnectedCalendars>().All.Single(calendar => calendar.Name == "google").Provider;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
        await Server.DisposeAsync();
    }
}

using System.Globalization;
using VoiceBookingKit.CalendarFeeds.Fetching;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.CalendarFeeds.Tests;

/// <summary>Feeds, and what is asked of them.</summary>
internal static class Feed
{
    public const string Secret = "private-5f3e9c0a77";
    public static readonly DateTimeOffset Monday = new(2031, 3, 3, 0, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan ReadWithin = TimeSpan.FromSeconds(30);
    public static readonly BusyQuery March = new(new TimeRange(Monday, Monday.AddDays(28)));

    /// <summary>A calendar with one event at 15:00 UTC on Monday.</summary>
    public static readonly string OneEvent = Of("BEGIN:VEVENT\r\nUID:one\r\nDTSTART:20310303T150000Z\r\nDTEND:20310303T160000Z\r\nEND:VEVENT");

    public static string Of(params string[] events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Feed//EN\r\n{string.Join("\r\n", events)}\r\nEND:VCALENDAR\r\n";

    public static async Task<CalendarFeedServer> ServeAsync(string? text = null)
    {
        var server = new CalendarFeedServer { Text = text ?? OneEvent };
        await server.StartAsync();
        return server;
    }

    public static Uri AddressOf(LocalServer server) => new(server.Address, $"calendar/{Secret}/basic.ics");

    /// <summary>The feed at an address, with this machine allowed.</summary>
    public static CalendarFeed Open(Uri address, Action<CalendarFeedOptions>? configure = null, TimeProvider? clock = null, FeedNetwork? network = null)
    {
        var options = new CalendarFeedOptions { Url = address, AllowHttp = true, AllowPrivateNetworks = true, ReadWithin = ReadWithin };
        configure?.Invoke(options);
        return new CalendarFeed(options, IanaZone.Get("America/New_York"), clock ?? TimeProvider.System, network ?? FeedNetwork.Internet);
    }

    public static async Task<IReadOnlyList<string>> BusyAsync(this ICalendarProvider feed) =>
        [.. (await feed.GetBusyAsync(March)).Busy.Select(busy => $"{busy.Start.UtcDateTime.ToString("MMdd'T'HHmm", CultureInfo.InvariantCulture)}/{busy.End.UtcDateTime.ToString("MMdd'T'HHmm", CultureInfo.InvariantCulture)} {busy.Uid}")];

    public static Task<CalendarProviderException> FailsAsync(ICalendarProvider feed) => Assert.ThrowsAsync<CalendarProviderException>(() => feed.GetBusyAsync(March));
}

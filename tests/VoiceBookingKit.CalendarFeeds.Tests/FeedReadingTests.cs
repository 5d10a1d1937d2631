using VoiceBookingKit.Calendars;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.CalendarFeeds.Tests;

public sealed class FeedReadingTests
{
    [Fact]
    public async Task A_feed_s_events_are_busy_time()
    {
        await using var server = await Feed.ServeAsync(Feed.Of(
            "BEGIN:VEVENT\r\nUID:weekly\r\nDTSTART;TZID=Europe/London:20310303T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/London:20310310T090000\r\nEND:VEVENT",
            "BEGIN:VEVENT\r\nUID:stay\r\nDTSTART;VALUE=DATE:20310305\r\nDTEND;VALUE=DATE:20310307\r\nEND:VEVENT",
            "BEGIN:VEVENT\r\nUID:free\r\nTRANSP:TRANSPARENT\r\nDTSTART:20310304T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT"));
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.Equal(["0303T0900/0303T1000 weekly", "0305T0500/0307T0500 stay", "0317T0900/0317T1000 weekly"], await feed.BusyAsync());
    }

    [Fact]
    public async Task Whole_days_are_days_of_the_zone_that_is_set()
    {
        await using var server = await Feed.ServeAsync(Feed.Of("BEGIN:VEVENT\r\nUID:stay\r\nDTSTART;VALUE=DATE:20310305\r\nEND:VEVENT"));
        using var feed = new CalendarFeed(
            new CalendarFeedOptions { Url = Feed.AddressOf(server), AllowPrivateNetworks = true, AllowHttp = true },
            Scheduling.IanaZone.Get("Asia/Kathmandu"), TimeProvider.System, Fetching.FeedNetwork.Internet);

        Assert.Equal(["0304T1815/0305T1815 stay"], await feed.BusyAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_feed_that_has_not_changed_is_not_sent_again(bool hasVersion)
    {
        await using var server = await Feed.ServeAsync();
        if (hasVersion)
            server.Version = "\"v1\"";
        else
            server.Modified = new DateTimeOffset(2031, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var clock = new ManualTimeProvider(Feed.Monday);
        using var feed = Feed.Open(Feed.AddressOf(server), clock: clock);
        var first = await feed.GetBusyAsync(Feed.March);
        clock.Advance(TimeSpan.FromMinutes(3));

        var second = await feed.GetBusyAsync(Feed.March);

        Assert.Equal((2, 1), (server.Requests, server.Bodies));
        Assert.Equal(first.Busy, second.Busy);
        Assert.Equal((Feed.Monday, Feed.Monday.AddMinutes(3)), (first.AsOf, second.AsOf));
    }

    [Fact]
    public async Task A_feed_that_has_changed_is_read_anew()
    {
        await using var server = await Feed.ServeAsync();
        server.Version = "\"v1\"";
        using var feed = Feed.Open(Feed.AddressOf(server), options => options.CacheFor = TimeSpan.Zero);
        Assert.Single(await feed.BusyAsync());

        (server.Text, server.Version) = (Feed.Of(), "\"v2\"");

        Assert.Empty(await feed.BusyAsync());
    }

    [Fact]
    public async Task Between_refreshes_the_server_is_left_alone_and_the_age_is_told()
    {
        await using var server = await Feed.ServeAsync();
        var clock = new ManualTimeProvider(Feed.Monday);
        using var feed = Feed.Open(Feed.AddressOf(server), clock: clock);
        await feed.GetBusyAsync(Feed.March);
        clock.Advance(TimeSpan.FromSeconds(100));

        var reading = await feed.GetBusyAsync(Feed.March);

        Assert.Equal(1, server.Requests);
        Assert.Equal(Feed.Monday, reading.AsOf);
    }

    [Fact]
    public async Task Many_callers_at_once_make_one_request()
    {
        await using var server = await Feed.ServeAsync();
        using var feed = Feed.Open(Feed.AddressOf(server));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => feed.GetBusyAsync(Feed.March)));

        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_caller_who_gives_up_stops_nobody_else()
    {
        await using var server = await Feed.ServeAsync();
        server.Fault = Testing.Servers.CalendarFeedFault.Silence;
        using var feed = Feed.Open(Feed.AddressOf(server));
        using var gone = new CancellationTokenSource();
        var first = feed.GetBusyAsync(Feed.March, gone.Token);
        while (server.Requests == 0)
            await Task.Delay(5);
        var second = feed.GetBusyAsync(Feed.March);

        server.Fault = Testing.Servers.CalendarFeedFault.None;
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Single((await second).Busy);
    }

    [Fact]
    public async Task What_leaves_is_not_in_its_own_way()
    {
        await using var server = await Feed.ServeAsync();
        using var feed = Feed.Open(Feed.AddressOf(server));

        var reading = await feed.GetBusyAsync(Feed.March with { Leaving = new CalendarEntry("one", Feed.Monday, Feed.Monday) });

        Assert.Empty(reading.Busy);
    }

    [Fact]
    public async Task A_feed_can_not_be_written()
    {
        using var feed = Feed.Open(new Uri("https://feeds.example/x.ics"));
        var appointment = new CalendarAppointment("key", null!, null!);

        Assert.False(feed.IsWritable);
        await Assert.ThrowsAsync<NotSupportedException>(() => feed.CreateAsync(appointment));
        await Assert.ThrowsAsync<NotSupportedException>(() => feed.FindAsync(appointment));
    }
}

using System.Net;
using System.Text;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.CalendarFeeds.Tests;

public sealed class FeedFailureTests
{
    [Theory]
    [InlineData(HttpStatusCode.NotFound, false)]
    [InlineData(HttpStatusCode.Gone, false)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.Forbidden, false)]
    [InlineData(HttpStatusCode.InternalServerError, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.NoContent, false)]
    [InlineData(HttpStatusCode.NotModified, false)]
    public async Task A_status_without_a_calendar_is_a_failure(HttpStatusCode status, bool isTransient)
    {
        await using var server = await Feed.ServeAsync();
        (server.Fault, server.Status) = (CalendarFeedFault.Status, status);
        using var feed = Feed.Open(Feed.AddressOf(server));

        var failure = await Feed.FailsAsync(feed);

        Assert.Equal(isTransient, failure.IsTransient);
        Assert.DoesNotContain(Feed.Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_asks_for_rest_gets_it()
    {
        await using var server = await Feed.ServeAsync();
        (server.Fault, server.Status, server.RetryAfter) = (CalendarFeedFault.Status, HttpStatusCode.TooManyRequests, 90);
        var clock = new ManualTimeProvider(Feed.Monday);
        using var feed = Feed.Open(Feed.AddressOf(server), clock: clock);
        Assert.Equal(TimeSpan.FromSeconds(90), (await Feed.FailsAsync(feed)).RetryAfter);
        server.Fault = CalendarFeedFault.None;
        clock.Advance(TimeSpan.FromSeconds(60));

        var early = await Feed.FailsAsync(feed);
        clock.Advance(TimeSpan.FromSeconds(30));
        var busy = await feed.BusyAsync();

        Assert.Equal(TimeSpan.FromSeconds(30), early.RetryAfter);
        Assert.Equal(2, server.Requests);
        Assert.Single(busy);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData("")]
    [InlineData("{\"error\":\"no\"}")]
    public async Task What_is_no_calendar_is_not_free(string text)
    {
        await using var server = await Feed.ServeAsync(text);
        using var feed = Feed.Open(Feed.AddressOf(server));

        var failure = await Feed.FailsAsync(feed);

        Assert.False(failure.IsTransient);
        Assert.Contains("no calendar", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_is_read_whatever_its_media_type()
    {
        await using var server = await Feed.ServeAsync();
        server.MediaType = "application/octet-stream";
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.Single(await feed.BusyAsync());
    }

    [Theory]
    [InlineData("DTSTART:2031-03-03 at nine")]
    [InlineData("DTSTART:20310303T150000Z\r\nRRULE:FREQ=SOMETIMES")]
    public async Task A_time_that_can_not_be_read_is_not_free(string line)
    {
        await using var server = await Feed.ServeAsync(Feed.Of($"BEGIN:VEVENT\r\nUID:odd\r\n{line}\r\nDURATION:PT1H\r\nEND:VEVENT"));
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.False((await Feed.FailsAsync(feed)).IsTransient);
    }

    [Fact]
    public async Task A_file_that_ends_between_two_events_is_not_free()
    {
        await using var server = await Feed.ServeAsync(Feed.OneEvent[..Feed.OneEvent.IndexOf("END:VCALENDAR", StringComparison.Ordinal)]);
        using var feed = Feed.Open(Feed.AddressOf(server));

        await Feed.FailsAsync(feed);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_a_failure()
    {
        await using var server = await Feed.ServeAsync(Feed.Of([.. Enumerable.Range(0, 5_000).Select(i => $"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:20310303T150000Z\r\nDURATION:PT1H\r\nEND:VEVENT")]));
        server.Fault = CalendarFeedFault.CutShort;
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.True((await Feed.FailsAsync(feed)).IsTransient);
    }

    [Theory]
    [InlineData(CalendarFeedFault.Silence)]
    [InlineData(CalendarFeedFault.Drip)]
    public async Task A_feed_that_does_not_come_is_cut_off_by_the_deadline(CalendarFeedFault fault)
    {
        await using var server = await Feed.ServeAsync();
        server.Fault = fault;
        var clock = new ManualTimeProvider(Feed.Monday);
        using var feed = Feed.Open(Feed.AddressOf(server), clock: clock);

        var reading = Feed.FailsAsync(feed);
        await Eventually.IsTrueAsync(() => server.Requests == 1);
        clock.Advance(Feed.ReadWithin);
        var failure = await reading;
        var next = await Feed.FailsAsync(feed);

        Assert.True(failure.IsTransient);
        Assert.Contains("in time", next.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task An_endless_feed_is_cut_off_by_its_length()
    {
        await using var server = await Feed.ServeAsync();
        server.Fault = CalendarFeedFault.Endless;
        using var feed = Feed.Open(Feed.AddressOf(server), options => options.MaxBytes = 4 * 1024 * 1024);

        var failure = await Feed.FailsAsync(feed);

        Assert.Contains("longer than", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task A_feed_that_unpacks_to_more_than_is_allowed_is_refused()
    {
        await using var server = await Feed.ServeAsync();
        var sent = 0L;
        var zeros = new byte[1024 * 1024];
        (server.IsPacked, server.Content) = (true, async (body, stop) =>
        {
            await body.WriteAsync(Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nX-PAD:"), stop);
            for (; sent < 1024; sent++)
                await body.WriteAsync(zeros, stop);
        }
        );
        using var feed = Feed.Open(Feed.AddressOf(server), options => options.MaxBytes = 16 * 1024 * 1024);

        var failure = await Feed.FailsAsync(feed);

        Assert.Contains("longer than", failure.Message, StringComparison.Ordinal);
        Assert.True(sent < 1024, "The whole gigabyte was unpacked.");
    }

    [Fact]
    public async Task A_packed_feed_is_read()
    {
        await using var server = await Feed.ServeAsync();
        server.IsPacked = true;
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.Single(await feed.BusyAsync());
    }

    [Fact]
    public async Task A_rule_that_recurs_each_second_for_ever_is_refused()
    {
        await using var server = await Feed.ServeAsync(Feed.Of("BEGIN:VEVENT\r\nUID:x\r\nDTSTART:19700101T000000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT"));
        using var feed = Feed.Open(Feed.AddressOf(server));

        Assert.False((await Feed.FailsAsync(feed)).IsTransient);
    }

    [Fact]
    public async Task A_hundred_thousand_events_are_read_in_little_memory()
    {
        const int count = 100_000;
        await using var server = await Feed.ServeAsync();
        server.Content = async (body, stop) =>
        {
            await using var text = new StreamWriter(body, leaveOpen: true);
            await text.WriteAsync("BEGIN:VCALENDAR\r\n");
            for (var i = 0; i < count; i++)
            {
                var day = Feed.Monday.AddDays(i % 28);
                await text.WriteAsync($"BEGIN:VEVENT\r\nUID:{i}@feed.example\r\nDTSTART:{day:yyyyMMdd}T150000Z\r\nDTEND:{day:yyyyMMdd}T153000Z\r\nSUMMARY:Reserved for somebody with a name\r\nDESCRIPTION:{new string('x', 200)}\r\nEND:VEVENT\r\n");
            }
            await text.WriteAsync("END:VCALENDAR\r\n");
        };
        using var feed = Feed.Open(Feed.AddressOf(server));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var busy = (await feed.GetBusyAsync(Feed.March)).Busy.Count;

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Equal(count, busy);
        Assert.True(kept < 120L * 1024 * 1024, $"{kept:N0} bytes are kept.");
        GC.KeepAlive(feed);
    }
}

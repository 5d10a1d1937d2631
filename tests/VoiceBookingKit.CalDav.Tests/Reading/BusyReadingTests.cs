using Microsoft.AspNetCore.Http;
using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.CalDav.Tests.Servers;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Tests.Reading;

[Collection(RadicaleTests.Name)]
public sealed class BusyReadingTests(RadicaleServer server)
{
    private static readonly string Weekly = string.Join("\r\n",
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//Else//EN",
        "BEGIN:VTIMEZONE", "TZID:Here", "BEGIN:STANDARD", "DTSTART:20071104T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:20070311T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "END:DAYLIGHT", "END:VTIMEZONE",
        "BEGIN:VEVENT", "UID:weekly", "DTSTAMP:20260101T000000Z", "DTSTART;TZID=Here:20260105T090000", "DTEND;TZID=Here:20260105T100000", "RRULE:FREQ=WEEKLY",
        "EXDATE;TZID=Here:20310310T090000", "RDATE;TZID=Here:20310306T130000", "END:VEVENT",
        "BEGIN:VEVENT", "UID:weekly", "DTSTAMP:20260101T000000Z", "RECURRENCE-ID;TZID=Here:20310317T090000", "DTSTART;TZID=Here:20310318T110000", "DTEND;TZID=Here:20310318T123000", "END:VEVENT",
        "END:VCALENDAR", "");

    [Fact]
    public async Task Recurrences_and_changes_to_them_are_worked_out_across_a_change_of_clocks()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutAsync("weekly", Weekly);
        using var calendar = Desk.Open(remote.Address);

        Assert.Equal(
            ["0303T1400/0303T1500", "0306T1800/0306T1900", "0318T1500/0318T1630", "0324T1300/0324T1400"],
            await calendar.BusyAsync(Desk.Monday, days: 28));
    }

    [Fact]
    public async Task An_instance_that_was_moved_far_from_its_ended_series_is_busy()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutAsync("short", RemoteCalendar.EventText("short", "DTSTART:20260105T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")
            .Replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:short\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID:20260106T090000Z\r\nDTSTART:20310303T120000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR", StringComparison.Ordinal));
        using var calendar = Desk.Open(remote.Address);

        Assert.Equal(["0303T1200/0303T1300"], await calendar.BusyAsync(Desk.Monday));
    }

    [Theory]
    [InlineData("America/New_York", "0303T0500/0304T0500", "0304T1400/0304T1500")]
    [InlineData("Asia/Kathmandu", "0302T1815/0303T1815", "0304T0315/0304T0415")]
    [InlineData("Pacific/Kiritimati", "0302T1000/0303T1000", "0303T1900/0303T2000")]
    public async Task Whole_days_and_floating_times_are_meant_in_the_zone_of_the_business(string zone, string day, string floating)
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("day", "DTSTART;VALUE=DATE:20310303", "DTEND;VALUE=DATE:20310304");
        await remote.PutEventAsync("floating", "DTSTART:20310304T090000", "DTEND:20310304T100000");
        using var calendar = Desk.Open(remote.Address, zone: IanaZone.Get(zone));

        Assert.Equal([day, floating], await calendar.BusyAsync(Desk.Monday.AddDays(-1), days: 4));
    }

    [Fact]
    public async Task Cancelled_and_transparent_events_are_free_and_tentative_ones_are_not()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("off", "DTSTART:20310303T090000Z", "DURATION:PT1H", "STATUS:CANCELLED");
        await remote.PutEventAsync("seen", "DTSTART:20310303T110000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT");
        await remote.PutEventAsync("maybe", "DTSTART:20310303T130000Z", "DURATION:PT1H", "STATUS:TENTATIVE");
        using var calendar = Desk.Open(remote.Address);

        Assert.Equal(["0303T1300/0303T1400"], await calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task An_event_that_can_not_be_read_leaves_nothing_free()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("good", "DTSTART:20310303T090000Z", "DURATION:PT1H");
        File.WriteAllText(
            Directory.GetFiles(server.Collections, "good.ics", SearchOption.AllDirectories).Single(file => Path.GetDirectoryName(file)!.EndsWith(remote.Address.Segments[^1].TrimEnd('/'), StringComparison.Ordinal)),
            RemoteCalendar.EventText("good", "DTSTART:20310303T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYHOUR=99"));
        using var calendar = Desk.Open(remote.Address);

        await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task What_others_change_is_seen_by_asking_for_the_changes_alone()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("stays", "DTSTART:20310303T090000Z", "DURATION:PT1H");
        await remote.PutEventAsync("goes", "DTSTART:20310303T110000Z", "DURATION:PT1H");
        await remote.PutEventAsync("moves", "DTSTART:20310303T130000Z", "DURATION:PT1H");
        await using var proxy = await DavProxy.StartAsync(server.Address);
        using var calendar = Desk.Open(proxy.Through(remote.Address));
        Assert.Equal(3, (await calendar.BusyAsync(Desk.Monday)).Count);
        proxy.Seen.Clear();

        await calendar.BusyAsync(Desk.Monday);
        var unchanged = proxy.Seen.Count;
        await remote.DeleteAsync("goes");
        await remote.PutEventAsync("moves", "DTSTART:20310303T170000Z", "DURATION:PT1H");
        await remote.PutEventAsync("comes", "DTSTART:20310303T200000Z", "DURATION:PT1H");
        var changed = await calendar.BusyAsync(Desk.Monday);

        Assert.Equal(["0303T0900/0303T1000", "0303T1700/0303T1800", "0303T2000/0303T2100"], changed);
        Assert.Equal((1, 3), (unchanged, proxy.Seen.Count));
    }

    [Fact]
    public async Task A_sync_token_that_the_server_forgot_has_the_calendar_read_anew()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("first", "DTSTART:20310303T090000Z", "DURATION:PT1H");
        using var calendar = Desk.Open(remote.Address);
        await calendar.BusyAsync(Desk.Monday);
        var folder = Directory.GetDirectories(server.Collections, remote.Address.Segments[^1].TrimEnd('/'), SearchOption.AllDirectories).Single();
        Directory.Delete(Path.Combine(folder, ".Radicale.cache", "sync-token"), recursive: true);
        await remote.PutEventAsync("second", "DTSTART:20310303T110000Z", "DURATION:PT1H");

        Assert.Equal(["0303T0900/0303T1000", "0303T1100/0303T1200"], await calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task A_server_without_sync_is_read_whole_each_time()
    {
        var remote = await server.CreateCalendarAsync();
        await using var proxy = await DavProxy.StartAsync(server.Address);
        proxy.Before = async context =>
        {
            context.Request.EnableBuffering();
            var body = await new StreamReader(context.Request.Body, leaveOpen: true).ReadToEndAsync();
            context.Request.Body.Position = 0;
            if (!body.Contains("sync-", StringComparison.Ordinal))
                return false;
            context.Response.StatusCode = 207;
            await context.Response.WriteAsync(ScriptedServer.MultiStatus(context.Request.Path!, "").Replace("200 OK", "404 Not Found", StringComparison.Ordinal));
            return true;
        };
        using var calendar = Desk.Open(proxy.Through(remote.Address));
        Assert.Empty(await calendar.BusyAsync(Desk.Monday));
        await remote.PutEventAsync("first", "DTSTART:20310303T090000Z", "DURATION:PT1H");

        Assert.Single(await calendar.BusyAsync(Desk.Monday));
    }

    [Fact]
    public async Task Earlier_days_than_were_read_before_are_read_too()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("long ago", "DTSTART:20200106T090000Z", "DURATION:PT1H");
        using var calendar = Desk.Open(remote.Address);
        Assert.Empty(await calendar.BusyAsync(Desk.Monday));

        Assert.Equal(["0106T0900/0106T1000"], await calendar.BusyAsync(new DateTimeOffset(2020, 1, 6, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_calendar_with_more_events_than_allowed_is_refused()
    {
        var remote = await server.CreateCalendarAsync();
        for (var i = 0; i < 4; i++)
            await remote.PutEventAsync($"e{i}", $"DTSTART:2031030{i + 1}T090000Z", "DURATION:PT1H");
        using var calendar = Desk.Open(remote.Address, options => options.MaxEvents = 3);

        var failure = await Assert.ThrowsAsync<CalendarProviderException>(() => calendar.BusyAsync(Desk.Monday));

        Assert.Contains("MaxEvents", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_callers_at_once_see_the_same()
    {
        var remote = await server.CreateCalendarAsync();
        await remote.PutEventAsync("one", "DTSTART:20310303T090000Z", "DURATION:PT1H");
        await using var proxy = await DavProxy.StartAsync(server.Address);
        using var calendar = Desk.Open(proxy.Through(remote.Address));

        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => calendar.BusyAsync(Desk.Monday)));

        Assert.All(all, busy => Assert.Equal(["0303T0900/0303T1000"], busy));
        Assert.True(proxy.Seen.Count < 12, $"{proxy.Seen.Count} requests were made.");
    }
}

using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

[Collection(SampleSite.Name)]
public sealed class ClickingTests(SampleSite site)
{
    [Fact]
    public async Task A_slot_is_clicked_instead_of_said_and_the_calendar_file_holds_it()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();
        await booking.TypeAsync("I need a deep dive with Tom next Tuesday");
        await booking.SeeSlotsAsync();

        await booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^1:00 PM on Tuesday") }).ClickAsync();
        await booking.HearAsync("name");
        await Expect(booking.Log).ToContainTextAsync("1:00 PM on Tuesday");
        await booking.TypeWhoAsync("Lee Wong", "lee.wong@example.com");
        await booking.Button("Yes, book it").ClickAsync();
        await Expect(booking.Confirmation).ToContainTextAsync("1:00 PM – 2:00 PM");

        await booking.Confirmation.GetByText("Add to calendar").ClickAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => booking.Confirmation.GetByText("Calendar file").ClickAsync());
        Assert.Equal($"appointment-{await booking.ReferenceAsync()}.ics", download.SuggestedFilename);
        using var file = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        var lines = (await file.ReadToEndAsync()).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains(lines, line => line.StartsWith("SUMMARY:Deep dive", StringComparison.Ordinal));
        Assert.Equal("END:VCALENDAR", lines[^2]);
        var (start, end) = (Instant(lines, "DTSTART:"), Instant(lines, "DTEND:"));
        Assert.Equal(TimeSpan.FromHours(1), end - start);
        Assert.Equal(13, TimeZoneInfo.ConvertTimeBySystemTimeZoneId(start, "America/New_York").Hour);
    }

    [Fact]
    public async Task Add_to_calendar_links_carry_the_appointment()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();
        await booking.TypeAsync("an intro call with Priya next Monday at 10 am");
        await booking.TypeWhoAsync("Max Ode", "max@example.com");
        await booking.Button("Yes, book it").ClickAsync();
        await booking.Confirmation.GetByText("Add to calendar").ClickAsync();

        var links = await booking.Confirmation.Locator("a[target=_blank]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.Equal(4, links.Length);
        Assert.All(links, link => Assert.Contains("Intro%20call", link, StringComparison.Ordinal));
    }

    private static DateTimeOffset Instant(string[] lines, string name) => DateTimeOffset.ParseExact(
        lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..], "yyyyMMdd'T'HHmmss'Z'",
        System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}

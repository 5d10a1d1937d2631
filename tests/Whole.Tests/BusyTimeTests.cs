using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Whole.Tests;

/// <summary>A calendar that brings the rules of its zones along, under names that nobody else knows.</summary>
public sealed class BusyTimeTests
{
    // The office keeps New York's rules, and its meeting stays at eleven by the wall; Nepal's stays at 18:00 UTC, and so moves by an hour on the wall in New York.
    [Theory]
    [InlineData("2027-03-13", 13, 14)]
    [InlineData("2027-11-06", 14, 13)]
    public async Task Busy_time_blocks_the_same_instants_on_both_sides_of_a_clock_change(string before, int nepalBefore, int nepalAfter)
    {
        var day = DateOnly.Parse(before, CultureInfo.InvariantCulture);
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var first = day.AddDays(-2).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        await using var salon = await SalonAtWork.OpenAsync(
            midnight.AddDays(-4),
            ("office", Calendar(Office, $"DTSTART;TZID=The Office:{first}T110000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=6")),
            ("nepal", Calendar(Nepal, $"DTSTART;TZID=Our Himalaya Desk:{first}T234500", $"DTEND;TZID=Our Himalaya Desk:{day.AddDays(-1):yyyyMMdd}T004500", "RRULE:FREQ=DAILY;COUNT=6")),
            ("utc", Calendar("", $"DTSTART:{first}T143000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=6")));

        var takenBefore = await TakenAsync(salon, day);
        var takenAfter = await TakenAsync(salon, day.AddDays(1));

        var utcBefore = nepalBefore == 13 ? "09:30" : "10:30";
        var utcAfter = nepalAfter == 13 ? "09:30" : "10:30";
        Assert.Equal([utcBefore, "11:00", "11:30", $"{nepalBefore}:00", $"{nepalBefore}:30"], takenBefore);
        Assert.Equal([utcAfter, "11:00", "11:30", $"{nepalAfter}:00", $"{nepalAfter}:30"], takenAfter);

        // Nor can it be booked past the offer.
        foreach (var (date, hour) in new[] { (day, nepalBefore), (day.AddDays(1), nepalAfter) })
        {
            var start = new DateTimeOffset(date, new TimeOnly(18, 0), TimeSpan.Zero);
            Assert.Equal(hour, salon.Business.Zone.ToLocal(start).Hour);
            Assert.Equal(BookingRefusal.Taken, await BookAsync(salon, start));
            Assert.Equal(BookingRefusal.None, await BookAsync(salon, start.AddHours(2)));
        }
    }

    private static async Task<IEnumerable<string>> TakenAsync(SalonAtWork salon, DateOnly day)
    {
        var answer = JsonElement.Parse(await salon.Site.Http.GetStringAsync($"/voicebooking/availability?from={day:yyyy-MM-dd}"));
        var free = answer.GetProperty("slots").EnumerateArray().Select(slot => slot.GetProperty("time").GetString()!).ToHashSet();
        return Enumerable.Range(0, 16).Select(half => new TimeOnly(9, 0).AddMinutes(30 * half).ToString("HH:mm", CultureInfo.InvariantCulture)).Where(time => !free.Contains(time));
    }

    private static async Task<BookingRefusal> BookAsync(SalonAtWork salon, DateTimeOffset start)
    {
        var desk = salon.Site.Services.GetRequiredService<BookingDesk>();
        var slot = new Slot("demo", "maya", start, start.AddMinutes(30));
        return (await desk.BookAsync(new BookRequest(slot, new Customer("Ann Lee", "ann.lee@example.com"), $"{start:O}", "test"))).Refusal;
    }

    private static string Calendar(string zone, params string[] lines) => string.Join("\r\n",
        (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//Else//EN", .. zone.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            "BEGIN:VEVENT", $"UID:{Guid.NewGuid():N}", "DTSTAMP:20260101T000000Z", "SUMMARY:Taken", .. lines, "END:VEVENT", "END:VCALENDAR", ""]);

    private const string Office = """
        BEGIN:VTIMEZONE
        TZID:The Office
        BEGIN:DAYLIGHT
        DTSTART:20070311T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20071104T020000
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        END:STANDARD
        END:VTIMEZONE
        """;

    private const string Nepal = """
        BEGIN:VTIMEZONE
        TZID:Our Himalaya Desk
        BEGIN:STANDARD
        DTSTART:19860101T000000
        TZOFFSETFROM:+0530
        TZOFFSETTO:+0545
        END:STANDARD
        END:VTIMEZONE
        """;
}

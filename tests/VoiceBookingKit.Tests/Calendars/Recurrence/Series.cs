using System.Globalization;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars.Recurrence;

/// <summary>An event of five minutes that recurs, to be expanded by way of a file.</summary>
internal static class Series
{
    public static readonly IanaZone NewYork = IanaZone.Get("America/New_York");

    /// <summary>When the instances start, by the clock in New York.</summary>
    /// <param name="start">The first start, such as <c>19970902T090000</c>.</param>
    /// <param name="lines">The lines that say how it recurs, with a bar between them.</param>
    /// <param name="from">First day wanted.</param>
    /// <param name="to">First day after those wanted.</param>
    public static IReadOnlyList<DateTime> Starts(string start, string lines, string from = "1990-01-01", string to = "2010-01-01")
    {
        var calendar = CalendarReader.Read(File(start, lines));
        Assert.Empty(calendar.Problems);
        return Starts(calendar, from, to);
    }

    public static IReadOnlyList<DateTime> Starts(ParsedCalendar calendar, string from, string to)
    {
        var window = new TimeRange(NewYork.StartOfDay(DateOnly.Parse(from)), NewYork.StartOfDay(DateOnly.Parse(to)));
        return [.. BusyTime.Of(calendar, window, NewYork).Select(busy => NewYork.ToLocal(busy.Start).DateTime)];
    }

    public static string File(string start, string lines) =>
        $"""
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:series
        DTSTART;TZID=America/New_York:{start}
        DURATION:PT5M
        {lines.Replace("|", "\n", StringComparison.Ordinal)}
        END:VEVENT
        END:VCALENDAR
        """;

    /// <summary>Reads days such as <c>1997-09: 2-4 9; 1997-10: 1</c>.</summary>
    public static IReadOnlyList<DateOnly> Days(string text) =>
    [
        ..
        from month in text.Split(';', StringSplitOptions.TrimEntries)
        let parts = month.Split(": ")
        from days in parts[1].Split(' ')
        let ends = days.Split('-').Select(day => int.Parse(day, CultureInfo.InvariantCulture)).ToArray()
        from day in Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)
        select DateOnly.ParseExact(parts[0], "yyyy-MM", CultureInfo.InvariantCulture).AddDays(day - 1)
    ];
}

using System.Globalization;

namespace VoiceBookingKit.Testing.Callers.Phrasing;

/// <summary>Ways in which people name days.</summary>
internal static class DayWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>One day, without a preposition.</summary>
    public static string Say(DateOnly day, DateOnly today, Dice dice)
    {
        var ahead = day.DayNumber - today.DayNumber;
        var weekday = English.DateTimeFormat.GetDayName(day.DayOfWeek);
        var month = English.DateTimeFormat.GetMonthName(day.Month);
        List<string> ways =
        [
            $"{month} {day.Day}",
            $"{month} {Ordinal(day.Day)}",
            $"the {Ordinal(day.Day)} of {month}",
            $"{weekday} the {Ordinal(day.Day)}",
            $"{weekday}, {month} {Ordinal(day.Day)}",
            $"{day.Month}/{day.Day}",
        ];
        if (day.Month == today.Month)
            ways.Add($"the {Ordinal(day.Day)}");
        if (ahead == 0)
            ways.AddRange(["today", "today", "later today", "today"]);
        if (ahead == 1)
            ways.AddRange(["tomorrow", "tomorrow", "tomorrow", "tomorrow"]);
        if (ahead == 2)
            ways.AddRange(["the day after tomorrow", $"this {weekday}"]);
        if (ahead is > 1 and < 7)
            ways.AddRange([weekday, weekday, weekday, $"this coming {weekday}"]);
        if (ahead is > 2 and < 6)
            ways.Add($"in {Small(ahead)} days");
        if (ahead == 7)
            ways.AddRange(["a week from today", "in a week"]);
        if (ahead is > 2 and <= 13 && Monday(day) == Monday(today).AddDays(7))
            ways.AddRange([$"{weekday} next week", $"{weekday} of next week", $"next week {weekday}"]);
        if (ahead == 14)
            ways.Add("two weeks from today");
        return dice.Pick(ways);
    }

    /// <summary>Several days in a row.</summary>
    public static string SayRange(DateOnly from, DateOnly to, DateOnly today, Dice dice)
    {
        var first = English.DateTimeFormat.GetDayName(from.DayOfWeek);
        var last = English.DateTimeFormat.GetDayName(to.DayOfWeek);
        var sameWeek = Monday(from) == Monday(today);
        var nextWeek = Monday(from) == Monday(today).AddDays(7) && Monday(to) == Monday(from);
        var length = to.DayNumber - from.DayNumber;
        if (nextWeek && from.DayOfWeek == DayOfWeek.Monday && length >= 4)
            return dice.Pick("next week", "some time next week", "any day next week");
        if (sameWeek && from <= today.AddDays(1) && length >= 2)
            return dice.Pick("this week", "some time this week");
        if (length == 1)
            return dice.Pick($"{first} or {last}{(nextWeek ? " next week" : "")}", $"{Month(from)} {Ordinal(from.Day)} or {Ordinal(to.Day)}");
        return dice.Pick($"between {Month(from)} {Ordinal(from.Day)} and {Month(to)} {Ordinal(to.Day)}", $"{Month(from)} {from.Day} to {Month(to)} {to.Day}");
    }

    public static string Ordinal(int day) => day + (day % 100 is 11 or 12 or 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Month(DateOnly day) => English.DateTimeFormat.GetMonthName(day.Month);

    private static string Small(int number) => new[] { "zero", "one", "two", "three", "four", "five", "six" }[number];
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using VoiceBookingKit.Calendars.Reading;

namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Reads recurrence rules.</summary>
internal static class RecurrenceText
{
    private const int MostPerPart = 400;

    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Reads a rule such as <c>FREQ=WEEKLY;BYDAY=MO,WE</c>.</summary>
    /// <param name="text">The rule; parts that are not of the format are passed over.</param>
    /// <param name="rule">The rule, when the answer is true.</param>
    /// <param name="problem">What is wrong with it, when the answer is false.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out RecurrenceRule? rule, [NotNullWhen(false)] out string? problem)
    {
        rule = null;
        problem = null;
        Frequency? frequency = null;
        var read = new RecurrenceRule(default(Frequency));
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? part : part[..equals]).Trim().ToUpperInvariant();
            var value = equals < 0 ? "" : part[(equals + 1)..].Trim().ToUpperInvariant();
            if (name == "FREQ")
                frequency = FrequencyOf(value);
            else if (value.Length > 0)
                read = With(read, name, value);
            if (read is null)
            {
                problem = $"the rule has '{part}'";
                return false;
            }
        }
        if (frequency is null)
            problem = "the rule does not say how often (FREQ)";
        else
            rule = read with { Frequency = frequency.Value };
        return rule is not null;
    }

    private static Frequency? FrequencyOf(string value) =>
        !char.IsAsciiDigit(value.FirstOrDefault('0')) && Enum.TryParse<Frequency>(value, ignoreCase: true, out var frequency) ? frequency : null;

    /// <summary>The rule with one more part, or null when the part can't be read.</summary>
    private static RecurrenceRule? With(RecurrenceRule rule, string name, string value) => name switch
    {
        "INTERVAL" => Number(value) is { } interval ? rule with { Interval = Math.Max(1, interval) } : null,
        "COUNT" => Number(value) is { } count and > 0 ? rule with { Count = count } : null,
        "UNTIL" => TimeText.TryRead(value, null, isDate: false, out var until) ? rule with { Until = until } : null,
        "WKST" => Weekday(value) is { Nth: 0, Day: var day } ? rule with { WeekStart = day } : null,
        // The second 60 is a leap second, which a clock that knows none shows as 59.
        "BYSECOND" => Numbers(value, 0, 60) is { } list ? rule with { Seconds = [.. list.Select(second => Math.Min(second, 59))] } : null,
        "BYMINUTE" => Numbers(value, 0, 59) is { } list ? rule with { Minutes = list } : null,
        "BYHOUR" => Numbers(value, 0, 23) is { } list ? rule with { Hours = list } : null,
        "BYDAY" => Days(value) is { } list ? rule with { Days = list } : null,
        "BYMONTHDAY" => SignedNumbers(value, 31) is { } list ? rule with { MonthDays = list } : null,
        "BYYEARDAY" => SignedNumbers(value, 366) is { } list ? rule with { YearDays = list } : null,
        "BYWEEKNO" => SignedNumbers(value, 53) is { } list ? rule with { Weeks = list } : null,
        "BYMONTH" => Numbers(value, 1, 12) is { } list ? rule with { Months = list } : null,
        "BYSETPOS" => SignedNumbers(value, 366) is { } list ? rule with { Positions = list } : null,
        "RSCALE" => value == "GREGORIAN" ? rule : null,
        "SKIP" => value == "OMIT" ? rule : null,
        _ => rule,
    };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int[]? Numbers(string text, int least, int most)
    {
        var parts = Parts(text);
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Number(parts[i]) is not { } number || number < least || number > most)
                return null;
            numbers[i] = number;
        }
        return parts.Length > MostPerPart ? null : numbers;
    }

    private static int[]? SignedNumbers(string text, int most) => Numbers(text, -most, most) is { } numbers && !numbers.Contains(0) ? numbers : null;

    private static WeekdayPart[]? Days(string text)
    {
        var parts = Parts(text);
        var days = new WeekdayPart[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Weekday(parts[i]) is not { } day)
                return null;
            days[i] = day;
        }
        return parts.Length > MostPerPart ? null : days;
    }

    private static WeekdayPart? Weekday(string text)
    {
        var day = text.Length < 2 ? -1 : Array.IndexOf(Weekdays, text[^2..]);
        if (day < 0)
            return null;
        if (text.Length == 2)
            return new WeekdayPart((DayOfWeek)day);
        return Number(text[..^2]) is { } nth and not 0 and >= -53 and <= 53 ? new WeekdayPart((DayOfWeek)day, nth) : null;
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

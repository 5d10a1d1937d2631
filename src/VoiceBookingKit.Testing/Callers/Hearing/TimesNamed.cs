using System.Globalization;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.Testing.Callers.Hearing;

/// <summary>Finds the days and times that a receptionist names.</summary>
internal static partial class TimesNamed
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Each time with the day named last before it, or the first one after it, or the day in view.</summary>
    /// <param name="text">What the receptionist said.</param>
    /// <param name="isDenied">Tells whether a clause says that its times can't be had, so that they count for nothing.</param>
    /// <param name="today">Today at the business.</param>
    /// <param name="inView">The day that times without a day belong to.</param>
    public static IReadOnlyList<DateTime> In(string text, Func<string, bool> isDenied, DateOnly today, DateOnly? inView)
    {
        var days = Days(text, today);
        var starts = new List<DateTime>();
        foreach (Match match in Time().Matches(text))
        {
            if (Clock(match) is not { } time || isDenied(ClauseAround(text, match.Index)))
                continue;
            var day = days.LastOrDefault(named => named.At < match.Index).Day ?? days.FirstOrDefault().Day ?? inView;
            if (day is { } known)
                starts.Add(known.ToDateTime(time));
        }
        return starts;
    }

    private static string ClauseAround(string text, int at)
    {
        var start = 0;
        foreach (Match end in ClauseEnd().Matches(text))
        {
            if (end.Index >= at)
                return text[start..end.Index];
            start = end.Index;
        }
        return text[start..];
    }

    private static List<(int At, DateOnly? Day)> Days(string text, DateOnly today)
    {
        var days = new List<(int At, DateOnly? Day)>();
        foreach (Match match in MonthDay().Matches(text))
            days.Add((match.Index, DayOf(match, today)));
        foreach (Match match in Weekday().Matches(text))
        {
            // "Tuesday, March 5th" is one day, and the number is the surer half.
            if (days.Any(day => day.At >= match.Index && day.At - match.Index < 16))
                continue;
            var wanted = Array.IndexOf(Weekdays, match.Groups[1].Value[..3].ToLowerInvariant());
            days.Add((match.Index, today.AddDays(((wanted - (int)today.DayOfWeek) + 7) % 7)));
        }
        foreach (Match match in NearDay().Matches(text))
        {
            if (!days.Any(day => day.At >= match.Index && day.At - match.Index < 30))
                days.Add((match.Index, match.Value.Equals("today", StringComparison.OrdinalIgnoreCase) ? today : today.AddDays(1)));
        }
        return [.. days.Where(day => day.Day is not null).OrderBy(day => day.At)];
    }

    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        var name = (match.Groups["month"].Success ? match.Groups["month"] : match.Groups["month2"]).Value;
        var number = (match.Groups["day"].Success ? match.Groups["day"] : match.Groups["day2"]).Value;
        var month = Array.IndexOf(Months, name[..3].ToLowerInvariant()) + 1;
        var day = int.Parse(number, CultureInfo.InvariantCulture);
        if (day < 1 || day > DateTime.DaysInMonth(today.Year, month))
            return null;
        var date = new DateOnly(today.Year, month, day);
        return date < today.AddDays(-60) ? date.AddYears(1) : date;
    }

    private static TimeOnly? Clock(Match match)
    {
        if (match.Groups["noon"].Success)
            return new TimeOnly(12, 0);
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        if (hour > 23 || minute > 59)
            return null;
        var half = match.Groups["half"].Value.Replace(".", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        if (half == "pm" && hour < 12)
            hour += 12;
        else if (half == "am" && hour == 12)
            hour = 0;
        else if (half.Length == 0 && hour is > 0 and < 7)
            hour += 12;
        return new TimeOnly(hour, minute);
    }

    [GeneratedRegex(@"\b(?<noon>noon|midday)\b|\b(?<h>\d{1,2}):(?<m>\d{2})\s*(?<half>[ap]\.?m\.?)?|\b(?<h>\d{1,2})\s*(?<half>[ap]\.?m\b\.?)|\b(?<h>\d{1,2})\s+o'?clock", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!:)|\b(?<day2>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month2>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(sun|mon|tues?|wednes|thurs?|fri|satur)day\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"[.!?;](\s|$)|,? but ", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(today|tomorrow)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NearDay();
}

using System.Text.RegularExpressions;

namespace VoiceBookingKit.Scheduling;

/// <summary>Reads and writes a week as people put it on a door: <c>Mon-Fri 09:00-17:00; Sat 10:00-14:00</c>.</summary>
internal static partial class WeeklyHoursText
{
    private const string Closed = "closed";

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static WeeklyHours Read(string text)
    {
        var open = new Dictionary<DayOfWeek, List<OpenHours>>();
        var closed = new HashSet<DayOfWeek>();
        var entries = text.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (entries is [var only] && only.Equals(Closed, StringComparison.OrdinalIgnoreCase))
            return WeeklyHours.None;
        if (entries.Length == 0)
            throw new FormatException("Weekly hours are empty. Write 'closed' for a week that never opens.");

        foreach (var entry in entries)
            ReadEntry(entry, open, closed);
        if (closed.FirstOrDefault(open.ContainsKey, (DayOfWeek)(-1)) is >= 0 and var both)
            throw new FormatException($"'{text}' says that {both} is both open and closed.");

        try
        {
            return open.Aggregate(WeeklyHours.None, (week, day) => week.With(day.Key, day.Value));
        }
        catch (ArgumentException overlap)
        {
            throw new FormatException($"'{text}' has hours that overlap. {overlap.Message}", overlap);
        }
    }

    public static string Write(WeeklyHours week)
    {
        var entries = new List<string>();
        for (var first = 0; first < Week.Length;)
        {
            var hours = week.On(Week[first]);
            var after = first + 1;
            while (after < Week.Length && week.On(Week[after]).SequenceEqual(hours))
                after++;
            if (hours.Count > 0)
                entries.Add($"{NameOf(Week[first])}{(after - first > 1 ? $"-{NameOf(Week[after - 1])}" : "")} {string.Join(", ", hours)}");
            first = after;
        }
        return entries.Count == 0 ? Closed : string.Join("; ", entries);
    }

    private static void ReadEntry(string entry, Dictionary<DayOfWeek, List<OpenHours>> open, HashSet<DayOfWeek> closed)
    {
        var parts = EntryPattern().Match(entry);
        if (!parts.Success)
            throw new FormatException($"'{entry}' is not an entry of weekly hours. Write days and then hours, such as Mon-Fri 09:00-12:30, 13:30-17:00.");

        var hours = parts.Groups["closed"].Success ? null : parts.Groups["hours"].Value.Split(',').Select(OpenHours.Parse).ToList();
        foreach (var day in parts.Groups["days"].Value.Split(',').SelectMany(days => DaysOf(days, entry)))
        {
            if (hours is null)
                closed.Add(day);
            else if (!open.TryAdd(day, [.. hours]))
                open[day].AddRange(hours);
        }
    }

    private static IEnumerable<DayOfWeek> DaysOf(string days, string entry)
    {
        if (days.Trim().Equals("daily", StringComparison.OrdinalIgnoreCase))
            return Week;
        var ends = days.Split('-', '\u2013');
        if (ends.Length > 2)
            throw new FormatException($"'{days.Trim()}' in '{entry}' is not a range of days such as Mon-Fri.");
        var first = DayOf(ends[0], entry);
        var length = (DayOf(ends[^1], entry) - first + 7) % 7;
        return Enumerable.Range(0, length + 1).Select(i => (DayOfWeek)(((int)first + i) % 7));
    }

    private static DayOfWeek DayOf(string name, string entry)
    {
        var trimmed = name.Trim();
        foreach (var day in Week)
        {
            if (trimmed.Equals(NameOf(day), StringComparison.OrdinalIgnoreCase) || trimmed.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase))
                return day;
        }
        throw new FormatException($"'{trimmed}' in '{entry}' is not a day of the week. Write Mon, Tue, Wed, Thu, Fri, Sat or Sun.");
    }

    private static string NameOf(DayOfWeek day) => day.ToString()[..3];

    [GeneratedRegex(@"^(?<days>\D*?)\s*(?:(?<closed>(?i:closed))|(?<hours>\d.*))$", RegexOptions.ExplicitCapture)]
    private static partial Regex EntryPattern();
}

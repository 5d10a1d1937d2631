using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Reads the values of properties, and writes down what can't be read.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class PropertyReader(ProblemLog problems)
{
    // A file names few zones, and names them in each event.
    private readonly Dictionary<string, string> _zoneIds = new(StringComparer.Ordinal);

    /// <summary>The names of all zones that were met.</summary>
    public IEnumerable<string> ZoneIds => _zoneIds.Keys;

    public CalendarTime? Time(ContentLine line, int number)
    {
        if (TimeText.TryRead(line.Value, ZoneId(line), IsDate(line), out var time))
            return time;
        problems.Add(number, $"{line.Name} can't be read as a time: '{ProblemLog.Quote(line.Value)}'.");
        return null;
    }

    public void Times(ContentLine line, int number, List<CalendarTime> into)
    {
        var (zoneId, isDate) = (ZoneId(line), IsDate(line));
        foreach (var range in line.Value.Split(','))
        {
            var text = line.Value[range];
            if (TimeText.TryRead(text, zoneId, isDate, out var time))
                into.Add(time);
            else if (!text.IsWhiteSpace())
                problems.Add(number, $"{line.Name} can't be read as a time: '{ProblemLog.Quote(text)}'.", IsExclusion(line));
        }
    }

    public void Periods(ContentLine line, int number, List<CalendarPeriod> into)
    {
        var (zoneId, isDate) = (ZoneId(line), IsDate(line));
        foreach (var range in line.Value.Split(','))
        {
            var text = line.Value[range];
            if (Period(text, zoneId, isDate) is { } period)
                into.Add(period);
            else if (!text.IsWhiteSpace())
                problems.Add(number, $"{line.Name} can't be read as a time: '{ProblemLog.Quote(text)}'.");
        }
    }

    public CalendarDuration? Duration(ContentLine line, int number)
    {
        if (DurationText.TryRead(line.Value, out var duration))
            return duration;
        problems.Add(number, $"{line.Name} can't be read as a length of time: '{ProblemLog.Quote(line.Value)}'.");
        return null;
    }

    public RecurrenceRule? Rule(ContentLine line, int number)
    {
        if (RecurrenceText.TryRead(line.Value.ToString(), out var rule, out var problem))
            return rule;
        problems.Add(number, $"{line.Name} can't be read: {ProblemLog.Quote(problem)}.", IsExclusion(line));
        return null;
    }

    public int? Offset(ContentLine line, int number)
    {
        if (TimeText.TryOffset(line.Value, out var seconds))
            return seconds;
        problems.Add(number, $"{line.Name} can't be read as an offset: '{ProblemLog.Quote(line.Value)}'.");
        return null;
    }

    private static CalendarPeriod? Period(ReadOnlySpan<char> text, string? zoneId, bool isDate)
    {
        var slash = text.IndexOf('/');
        if (!TimeText.TryRead(slash < 0 ? text : text[..slash], zoneId, isDate, out var start))
            return null;
        if (slash < 0)
            return new CalendarPeriod(start);
        if (TimeText.TryRead(text[(slash + 1)..], zoneId, isDate, out var end))
            return new CalendarPeriod(start, end);
        return DurationText.TryRead(text[(slash + 1)..], out var duration) ? new CalendarPeriod(start, Duration: duration) : null;
    }

    // What is not taken out stays busy.
    private static bool IsExclusion(ContentLine line) => line.Is("EXDATE") || line.Is("EXRULE");

    private static bool IsDate(ContentLine line) => string.Equals(line.Parameter("VALUE"), "DATE", StringComparison.OrdinalIgnoreCase);

    private string? ZoneId(ContentLine line)
    {
        if (line.Parameter("TZID") is not { Length: > 0 } id)
            return null;
        if (_zoneIds.TryGetValue(id, out var known))
            return known;
        return _zoneIds[id] = id;
    }
}

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>The events of a file that count, when it holds several versions of one.</summary>
internal sealed class EventVersions
{
    private readonly Dictionary<string, List<ParsedEvent>> _changes;

    private EventVersions(IReadOnlyList<ParsedEvent> events, Dictionary<string, List<ParsedEvent>> changes)
    {
        Events = events;
        _changes = changes;
    }

    public IReadOnlyList<ParsedEvent> Events { get; }

    /// <summary>The changes to the instances of a series.</summary>
    public IReadOnlyList<ParsedEvent> ChangesTo(ParsedEvent series) =>
        _changes.GetValueOrDefault(series.Uid) ?? _changes.GetValueOrDefault(WithoutYear(series.Uid)) ?? [];

    /// <summary>Leaves out what a later version in the same file replaces.</summary>
    /// <remarks>Events of one identifier and one sequence are all kept: some writers give the same identifier to events that have nothing to do with each other, and none of them is free.</remarks>
    public static EventVersions Latest(IReadOnlyList<ParsedEvent> events)
    {
        var latest = new Dictionary<(string, CalendarTime?), int>();
        foreach (var entry in events)
        {
            var key = (entry.Uid, entry.RecurrenceId);
            if (entry.Uid.Length > 0 && (!latest.TryGetValue(key, out var sequence) || entry.Sequence > sequence))
                latest[key] = entry.Sequence;
        }
        ParsedEvent[] kept = [.. events.Where(entry => entry.Uid.Length == 0 || latest[(entry.Uid, entry.RecurrenceId)] == entry.Sequence)];
        var changes = kept
            .Where(entry => entry.IsChange && entry.Uid.Length > 0)
            .GroupBy(entry => entry.Uid)
            .ToDictionary(group => group.Key, group => group.ToList());
        return new EventVersions(kept, changes);
    }

    // Google's calendars of birthdays put a year before the identifier of a series, and not of the changes to it.
    private static string WithoutYear(string uid) =>
        uid.Length > 5 && uid.AsSpan(4).StartsWith("_BIRTHDAY_", StringComparison.Ordinal) && !uid.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') ? uid[5..] : uid;
}

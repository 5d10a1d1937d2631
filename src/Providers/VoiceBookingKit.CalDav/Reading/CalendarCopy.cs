using VoiceBookingKit.CalDav.Discovery;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Reading;

/// <summary>All events of a calendar from some day on, as they were when it was last read. Immutable.</summary>
internal sealed class CalendarCopy
{
    private const int MostSteps = 20_000_000;

    private readonly Dictionary<string, KnownEntry> _entries;
    private readonly IanaZone _zone;
    private readonly ExpandedCalendar _expanded;
    private readonly ILookup<string, KnownEntry> _marked;

    public CalendarCopy(Dictionary<string, KnownEntry> entries, DateTimeOffset from, string? syncToken, DateTimeOffset readAt, DateTimeOffset fullAt, IanaZone zone)
    {
        (_entries, From, SyncToken, ReadAt, FullAt, _zone) = (entries, from, syncToken, readAt, fullAt, zone);
        // What one event may ask for becomes less, the more of them recur.
        var recurring = entries.Values.Count(entry => entry.Calendar.Events.Any(parsed => parsed.IsRecurring));
        var limits = new CalendarLimits { MaxInstances = 50_000, MaxRecurrenceSteps = Math.Max(20_000, MostSteps / Math.Max(1, recurring)) };
        _expanded = new ExpandedCalendar([.. entries.Values.Select(entry => entry.Calendar)], zone, limits);
        _marked = entries.Values.Where(entry => entry.Marks is not { Staff: null, Claim: null }).ToLookup(entry => entry.Uid);
    }

    private CalendarCopy(CalendarCopy same, string? syncToken, DateTimeOffset readAt) =>
        (_entries, From, SyncToken, ReadAt, FullAt, _zone, _expanded, _marked) = (same._entries, same.From, syncToken, readAt, same.FullAt, same._zone, same._expanded, same._marked);

    /// <summary>Events that are over at this time may be missing.</summary>
    public DateTimeOffset From { get; }

    /// <summary>What to ask the server for later changes with; null where it has no such thing.</summary>
    public string? SyncToken { get; }

    public DateTimeOffset ReadAt { get; }

    /// <summary>When it was last read as a whole.</summary>
    public DateTimeOffset FullAt { get; }

    /// <summary>Claims whose time is over.</summary>
    public IEnumerable<KnownEntry> OverdueClaims(DateTimeOffset now) => _marked.SelectMany(same => same).Where(entry => entry.Marks.Claim?.IsOver(now) == true);

    /// <summary>When the calendar is busy for someone.</summary>
    /// <param name="window">The time asked about.</param>
    /// <param name="staff">The code of whose time it is, or null for anyone's.</param>
    /// <param name="leaving">The UID of an event that will not be there, or null.</param>
    /// <param name="now">The present.</param>
    public IReadOnlyList<BusyInterval> Busy(TimeRange window, string? staff, string? leaving, DateTimeOffset now) =>
        [.. _expanded.Busy(window).Where(busy => Counts(busy.Uid, staff, leaving, now))];

    /// <summary>The same events, read again later.</summary>
    public CalendarCopy Unchanged(string? syncToken, DateTimeOffset readAt) => new(this, syncToken, readAt);

    /// <summary>The events after some were changed and some taken away, by their addresses.</summary>
    public CalendarCopy With(IEnumerable<KnownEntry> changed, IEnumerable<Uri> gone, string? syncToken, DateTimeOffset readAt)
    {
        var entries = new Dictionary<string, KnownEntry>(_entries);
        foreach (var address in gone)
            entries.Remove(DavAddress.KeyOf(address));
        foreach (var entry in changed)
            entries[DavAddress.KeyOf(entry.Address)] = entry;
        return new CalendarCopy(entries, From, syncToken, readAt, FullAt, _zone);
    }

    // Of several events with one UID any one is enough to keep the time.
    private bool Counts(string uid, string? staff, string? leaving, DateTimeOffset now)
    {
        if (uid.Length > 0 && uid == leaving)
            return false;
        var marked = _marked[uid];
        return !marked.Any() || marked.Any(entry => entry.Marks.Takes(staff, now));
    }
}

/// <summary>What is kept of an event.</summary>
internal sealed record KnownEntry(Uri Address, string? Version, ParsedCalendar Calendar, EntryMarks Marks)
{
    public string Uid => Calendar.Events is [var first, ..] ? first.Uid : "";

    public static KnownEntry Of(StoredEntry entry) => new(entry.Address, entry.Version, entry.Parse(), entry.Marks);
}

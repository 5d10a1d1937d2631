using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>One search for the busy time of a calendar.</summary>
internal sealed class BusySearch(ParsedCalendar calendar, TimeRange window, IanaZone zone, CalendarLimits limits)
{
    private readonly ZoneContext _context = new(calendar, zone);
    private readonly WorkBudget _budget = new(limits);
    private readonly long _from = WallClock.Of(window.Start);
    // A window may end within a second.
    private readonly long _to = (window.End.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
    private readonly List<BusyInterval> _busy = [];

    public List<BusyInterval> Find()
    {
        foreach (var entry in calendar.Versions.Events)
        {
            // Most events of a calendar are long over, and no zone need be asked to know it.
            if (IsOnce(entry) && IsFarAway(entry))
                continue;
            if (entry.IsChange)
                AddOne(entry, new EventClock(entry, _context));
            else
                AddSeries(entry, calendar.Versions.ChangesTo(entry));
        }
        return _busy;
    }

    private void AddSeries(ParsedEvent entry, IReadOnlyList<ParsedEvent> changes)
    {
        var isFree = entry.IsCancelled || entry.IsTransparent;
        if (isFree && !changes.Any(change => change.ChangesFuture))
            return;
        var clock = new EventClock(entry, _context);
        if (!entry.IsRecurring && entry.ExcludedDates.Count == 0 && entry.ExcludedRules.Count == 0 && changes.Count == 0)
        {
            AddOne(entry, clock);
            return;
        }
        var changed = new SeriesChanges(clock, changes, _context);
        foreach (var instance in new EventSeries(entry, clock, _budget).Between(_from - changed.Reach, _to + changed.Reach))
        {
            if (changed.Replaces(instance))
                continue;
            var (version, moved) = changed.Apply(entry, instance);
            Add(version, moved.Start, moved.End);
        }
    }

    // A change that goes for later instances too moves even those of an event that does not recur by itself.
    private bool IsOnce(ParsedEvent entry) => entry.IsChange || (!entry.IsRecurring && calendar.Versions.ChangesTo(entry).Count == 0);

    private bool IsFarAway(ParsedEvent entry)
    {
        const int margin = 3 * WallClock.Day;
        var start = entry.Start.Local;
        var length = entry.Duration ?? default;
        var end = Math.Max(start, entry.End?.Local ?? start + length.Days * (long)WallClock.Day + length.Seconds);
        return start > _to + margin || end < _from - margin;
    }

    private void AddOne(ParsedEvent entry, EventClock clock)
    {
        var (start, end) = clock.At(clock.Start);
        Add(entry, start, end);
    }

    private void Add(ParsedEvent entry, long start, long end)
    {
        if (!entry.IsCancelled && !entry.IsTransparent && start < end && start < _to && end > _from)
            _busy.Add(new BusyInterval(WallClock.Instant(start), WallClock.Instant(end), entry.Uid));
    }
}

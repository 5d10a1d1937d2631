using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>One version of a calendar whose recurrences are worked out once for each stretch of time that is asked about.</summary>
/// <remarks>A provider keeps one for as long as the calendar's ETag or sync token stands, and makes a new one for the next version. Safe from many threads.</remarks>
public sealed class ExpandedCalendar
{
    private const int MaxWindows = 8;
    private static readonly long Block = TimeSpan.FromDays(28).Ticks;

    private readonly IReadOnlyList<ParsedCalendar> _parts;
    private readonly IanaZone _zone;
    private readonly CalendarLimits? _limits;
    private readonly Lock _gate = new();
    private readonly List<(TimeRange Window, SortedBusy Busy)> _windows = [];

    /// <summary>Takes the parts of a calendar: one file, or as many as CalDAV has resources.</summary>
    /// <param name="parts">The files, as they were read.</param>
    /// <param name="zone">The zone of whoever keeps the calendar.</param>
    /// <param name="limits">What the recurrences of each part may ask for; the defaults when null.</param>
    public ExpandedCalendar(IReadOnlyList<ParsedCalendar> parts, IanaZone zone, CalendarLimits? limits = null) => (_parts, _zone, _limits) = (parts, zone, limits);

    /// <summary>When the calendar is busy.</summary>
    /// <param name="window">The time asked about.</param>
    /// <returns>The intervals that overlap the window, whole and not merged, ordered by start.</returns>
    /// <exception cref="CalendarProviderException">Part of the calendar could not be read and may hide busy time, or its recurrences exceed a limit.</exception>
    public IReadOnlyList<BusyInterval> Busy(TimeRange window)
    {
        lock (_gate)
        {
            foreach (var (known, busy) in _windows)
            {
                if (known.Start <= window.Start && window.End <= known.End)
                    return busy.Overlapping(window);
            }
            var wide = Widened(window);
            var found = new SortedBusy([.. _parts.SelectMany(part => CertainBusyTime.Of(part, wide, _zone, _limits))]);
            if (_windows.Count == MaxWindows)
                _windows.RemoveAt(0);
            _windows.Add((wide, found));
            return found.Overlapping(window);
        }
    }

    private static TimeRange Widened(TimeRange window) => new(
        new DateTimeOffset(window.Start.UtcTicks / Block * Block, TimeSpan.Zero),
        new DateTimeOffset((window.End.UtcTicks + Block - 1) / Block * Block, TimeSpan.Zero));

    /// <summary>Intervals by start, with how far those up to each reach, so that a search need not look at all of them.</summary>
    private sealed class SortedBusy
    {
        private readonly BusyInterval[] _all;
        private readonly DateTimeOffset[] _reach;

        public SortedBusy(BusyInterval[] all)
        {
            _all = all;
            Array.Sort(_all, (one, other) => one.Start.CompareTo(other.Start));
            _reach = new DateTimeOffset[all.Length];
            for (var i = 0; i < all.Length; i++)
                _reach[i] = i > 0 && _reach[i - 1] > all[i].End ? _reach[i - 1] : all[i].End;
        }

        public List<BusyInterval> Overlapping(TimeRange window)
        {
            var found = new List<BusyInterval>();
            for (var i = FirstReaching(window.Start); i < _all.Length && _all[i].Start < window.End; i++)
            {
                if (_all[i].End > window.Start)
                    found.Add(_all[i]);
            }
            return found;
        }

        private int FirstReaching(DateTimeOffset instant)
        {
            var (low, high) = (0, _reach.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_reach[middle] <= instant)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }
    }
}

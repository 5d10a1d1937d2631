namespace VoiceBookingKit.Scheduling;

/// <summary>Walks through the days of a search, and on each day through everybody's open stretches and busy times side by side.</summary>
internal sealed class DaySweep
{
    // While a day is put in order a slot is one number: ticks since the midnight of the day before in front, the roster's place behind.
    private const int RosterBits = 20;
    private const long RosterMask = (1L << RosterBits) - 1;

    private readonly SlotSearch _search;
    private readonly OpenDay _day;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly List<long> _keys = [];
    private long _origin;

    private DaySweep(SlotSearch search, DateOnly first, DateOnly last)
    {
        _search = search;
        _first = first;
        _last = last;
        _day = new OpenDay(search, OffsetTable.Covering(search.Zone, first, last));
    }

    public static IEnumerable<OpenSlot> Run(SlotSearch search)
    {
        // Notice and horizon bound the walk, whatever dates were asked for.
        var earliest = DateAt(search, search.Earliest);
        var latest = DateAt(search, search.Latest);
        var first = search.From > earliest ? search.From : earliest;
        var last = search.To < latest ? search.To : latest;
        return first > last ? [] : new DaySweep(search, first, last).Slots();
    }

    private IEnumerable<OpenSlot> Slots()
    {
        for (var date = _first; date <= _last; date = date.AddDays(1))
        {
            FindOn(date);
            foreach (var key in _keys)
            {
                var start = new DateTimeOffset(_origin + (key >> RosterBits), TimeSpan.Zero);
                yield return new OpenSlot(_search.Rosters[(int)(key & RosterMask)].StaffId, start, start + _search.Duration);
            }
        }
    }

    private void FindOn(DateOnly date)
    {
        _keys.Clear();
        _day.MoveTo(date);
        _origin = (date.DayNumber * TimeSpan.TicksPerDay) - TimeSpan.TicksPerDay;
        for (var i = 0; i < _search.Rosters.Count; i++)
        {
            var roster = _search.Rosters[i];
            if (!roster.IsFullOn(date, _search.Rules.MaxPerDay))
                FindFor(roster, i);
        }
        if (_search.Rosters.Count > 1)
            _keys.Sort();
    }

    private void FindFor(Roster roster, int place)
    {
        var midnight = _day.Date.DayNumber * TimeSpan.TicksPerDay;
        foreach (var stretch in _day.StretchesOf(roster))
        {
            // Only starts that the wall clock shows on this date; its neighbours have their own turn.
            var first = Math.Max(Math.Max(stretch.Start, midnight - stretch.Offset), _search.Earliest);
            var end = Math.Min(stretch.End, midnight + TimeSpan.TicksPerDay - stretch.Offset);
            var last = Math.Min(Math.Min(end - 1, stretch.OpenUntil - _search.Duration.Ticks), _search.Latest);
            if (first <= last)
                FindIn(stretch, first, last, roster.BusyTimes, place);
        }
    }

    private void FindIn(OpenStretch stretch, long first, long last, BusyTimes busy, int place)
    {
        var step = _search.Rules.Step.Ticks;
        var before = _search.BufferBefore.Ticks;
        var after = _search.Duration.Ticks + _search.BufferAfter.Ticks;
        var index = busy.IndexAt(first - before);
        for (var start = stretch.GridFrom(first, step); start <= last;)
        {
            if (busy.BlockedUntil(start - before, start + after, ref index) is { } free)
            {
                start = stretch.GridFrom(free + before, step);
                continue;
            }
            _keys.Add(((start - _origin) << RosterBits) | (uint)place);
            start += step;
        }
    }

    private static DateOnly DateAt(SlotSearch search, long tick) =>
        DateOnly.FromDateTime(search.Zone.ToLocal(new DateTimeOffset(tick, TimeSpan.Zero)).DateTime);
}

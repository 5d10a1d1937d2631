namespace VoiceBookingKit.Scheduling;

/// <summary>Blocked stretches in order, merged where they overlap or touch, so that a search finds its place in them by halving.</summary>
internal sealed class BusyTimes
{
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly int _count;

    public BusyTimes(IReadOnlyList<TimeRange> ranges)
    {
        _starts = new long[ranges.Count];
        _ends = new long[ranges.Count];
        var inOrder = true;
        for (var i = 0; i < _starts.Length; i++)
        {
            var range = ranges[i];
            if (range.End < range.Start)
                throw new ArgumentException($"A busy time ends at {range.End:O}, before it starts at {range.Start:O}.", nameof(ranges));
            _starts[i] = range.Start.UtcTicks;
            _ends[i] = range.End.UtcTicks;
            inOrder &= i == 0 || _starts[i - 1] <= _starts[i];
        }
        // Stores answer in order as a rule, and then there is nothing to sort.
        if (!inOrder)
            Array.Sort(_starts, _ends);
        _count = Merge();
    }

    /// <summary>When the blocked stretch that overlaps from <paramref name="start"/> to <paramref name="end"/> is over, or null when there is none.</summary>
    /// <param name="start">First tick, in UTC.</param>
    /// <param name="end">First tick after it.</param>
    /// <param name="from">Where to begin to look; is moved on to what was found, so that a search that goes forward in time walks through only once.</param>
    public long? BlockedUntil(long start, long end, ref int from)
    {
        while (from < _count && _ends[from] <= start)
            from++;
        return from < _count && _starts[from] < end ? _ends[from] : null;
    }

    /// <summary>Where to begin to look for what overlaps a stretch that starts at <paramref name="tick"/> or later.</summary>
    public int IndexAt(long tick)
    {
        var found = Array.BinarySearch(_ends, 0, _count, tick);
        return found < 0 ? ~found : found;
    }

    private int Merge()
    {
        var kept = -1;
        for (var i = 0; i < _starts.Length; i++)
        {
            if (_starts[i] == _ends[i])
                continue;
            if (kept >= 0 && _starts[i] <= _ends[kept])
                _ends[kept] = Math.Max(_ends[kept], _ends[i]);
            else
                (_starts[++kept], _ends[kept]) = (_starts[i], _ends[i]);
        }
        return kept + 1;
    }
}

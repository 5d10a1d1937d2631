namespace VoiceBookingKit.Scheduling;

/// <summary>A stretch of wall-clock time, counted in ticks from 0001-01-01 as if no clock ever changed.</summary>
/// <param name="Start">First tick.</param>
/// <param name="End">First tick after it.</param>
/// <param name="Anchor">Where the grid of slots is pinned: the wall-clock time at which the opening starts.</param>
internal readonly record struct LocalSpan(long Start, long End, long Anchor)
{
    /// <summary>Adds the openings of some dates to <paramref name="into"/>, in order and with no two overlapping.</summary>
    public static void Collect(OpeningHours hours, DateOnly from, DateOnly to, List<LocalSpan> into)
    {
        into.Clear();
        var covered = long.MinValue;
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            var midnight = date.DayNumber * TimeSpan.TicksPerDay;
            foreach (var opening in hours.HoursOn(date))
            {
                // Last night's shift can reach into an override's hours; what both cover is counted once.
                var start = Math.Max(midnight + opening.From.Ticks, covered);
                var end = midnight + opening.EndTicks;
                if (start >= end)
                    continue;
                into.Add(new LocalSpan(start, end, midnight + opening.From.Ticks));
                covered = end;
            }
        }
    }

    /// <summary>Draws touching spans together, in place.</summary>
    public static void MergeTouching(List<LocalSpan> spans)
    {
        var kept = 0;
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].Start == spans[kept].End)
                spans[kept] = spans[kept] with { End = spans[i].End };
            else
                spans[++kept] = spans[i];
        }
        if (spans.Count > 0)
            spans.RemoveRange(kept + 1, spans.Count - kept - 1);
    }

    /// <summary>Adds to <paramref name="into"/> what lies both in <paramref name="spans"/> and in <paramref name="limits"/>. Where a limit starts later than an opening, the grid is pinned to the limit.</summary>
    public static void Intersect(List<LocalSpan> spans, List<LocalSpan> limits, List<LocalSpan> into)
    {
        into.Clear();
        for (int i = 0, j = 0; i < spans.Count && j < limits.Count;)
        {
            var (span, limit) = (spans[i], limits[j]);
            var start = Math.Max(span.Start, limit.Start);
            var end = Math.Min(span.End, limit.End);
            if (start < end)
                into.Add(new LocalSpan(start, end, Math.Max(span.Anchor, limit.Start)));
            if (span.End <= limit.End)
                i++;
            else
                j++;
        }
    }
}

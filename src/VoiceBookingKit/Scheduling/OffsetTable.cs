using NodaTime;
using NodaTime.TimeZones;

namespace VoiceBookingKit.Scheduling;

/// <summary>The offsets from UTC that a zone has over some dates, looked up once for a whole search.</summary>
internal sealed class OffsetTable
{
    private readonly (long Start, long End, long Offset)[] _periods;

    private OffsetTable(IEnumerable<ZoneInterval> intervals, long start, long end) =>
        _periods = [.. intervals.Select(i => (
            i.HasStart ? Math.Max(Ticks(i.Start), start) : start,
            i.HasEnd ? Math.Min(Ticks(i.End), end) : end,
            i.WallOffset.Ticks))];

    /// <summary>The offsets over some local dates, with a day to spare before and two after for openings that go on past midnight.</summary>
    public static OffsetTable Covering(IanaZone zone, DateOnly from, DateOnly to)
    {
        var start = zone.StartOfDay(from.AddDays(-1));
        var end = zone.StartOfDay(to.AddDays(3));
        return new OffsetTable(zone.PeriodsBetween(start, end), start.UtcTicks, end.UtcTicks);
    }

    /// <summary>Adds to <paramref name="into"/> the moments at which the wall clock shows a time in one of the spans, in order.</summary>
    /// <param name="spans">Wall-clock stretches, in order, with no two overlapping.</param>
    /// <param name="into">Is emptied first.</param>
    public void Resolve(List<LocalSpan> spans, List<OpenStretch> into)
    {
        into.Clear();
        if (spans.Count == 0)
            return;
        foreach (var (periodStart, periodEnd, offset) in _periods)
        {
            if (periodEnd + offset <= spans[0].Start || periodStart + offset >= spans[^1].End)
                continue;
            foreach (var span in spans)
            {
                var start = Math.Max(span.Start - offset, periodStart);
                var end = Math.Min(span.End - offset, periodEnd);
                if (start < end)
                    into.Add(new OpenStretch(start, end, span.Anchor - offset, offset, end));
            }
        }

        for (var i = into.Count - 2; i >= 0; i--)
        {
            if (into[i].End == into[i + 1].Start)
                into[i] = into[i] with { OpenUntil = into[i + 1].OpenUntil };
        }
    }

    private static long Ticks(Instant instant) => instant.ToDateTimeUtc().Ticks;
}

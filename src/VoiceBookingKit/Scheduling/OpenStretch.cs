namespace VoiceBookingKit.Scheduling;

/// <summary>A stretch of real time, in UTC ticks, during which one opening is open and the offset from UTC does not change.</summary>
/// <param name="Start">First open tick.</param>
/// <param name="End">First tick after it.</param>
/// <param name="Anchor">The tick to which the grid of slots is pinned; may lie before <paramref name="Start"/>.</param>
/// <param name="Offset">What the wall clock is ahead of UTC.</param>
/// <param name="OpenUntil">When the doors close: the end of the last stretch that follows on this one without a break.</param>
internal readonly record struct OpenStretch(long Start, long End, long Anchor, long Offset, long OpenUntil)
{
    /// <summary>The first tick of the grid that is not before <paramref name="tick"/>.</summary>
    public long GridFrom(long tick, long step)
    {
        var past = (tick - Anchor) % step;
        return past == 0 ? tick : past > 0 ? tick + step - past : tick - past;
    }
}

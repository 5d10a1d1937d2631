namespace VoiceBookingKit.Quartz.Tests;

/// <summary>A clock that runs as the system's does, and shows another time.</summary>
internal sealed class ShiftedClock(DateTimeOffset now) : TimeProvider
{
    private long _offset = (now - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    /// <summary>Puts the clock forward.</summary>
    public void Shift(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);
}

namespace VoiceBookingKit.Scheduling;

/// <summary>A stretch of time from <paramref name="Start"/> up to, and without, <paramref name="End"/>, in UTC.</summary>
/// <param name="Start">First instant, in UTC.</param>
/// <param name="End">First instant after the stretch, in UTC.</param>
public readonly record struct TimeRange(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>How long the stretch lasts in elapsed time.</summary>
    public TimeSpan Duration => End - Start;

    /// <summary>Whether the two stretches share any instant; stretches that only touch do not.</summary>
    /// <param name="other">The other stretch.</param>
    public bool Overlaps(TimeRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="instant"/> lies within the stretch.</summary>
    /// <param name="instant">Any instant.</param>
    public bool Contains(DateTimeOffset instant) => Start <= instant && instant < End;

    /// <summary>The stretch with room before and after it.</summary>
    /// <param name="before">Room to add before the start.</param>
    /// <param name="after">Room to add after the end.</param>
    public TimeRange Widen(TimeSpan before, TimeSpan after) => new(Start - before, End + after);
}

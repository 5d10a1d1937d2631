namespace VoiceBookingKit.Scheduling;

/// <summary>A question for <see cref="SlotFinder"/>: who could take an appointment of this length, on these days?</summary>
public sealed record SlotSearch
{
    /// <summary>Longest <see cref="Duration"/> and longest buffer: one day.</summary>
    public static readonly TimeSpan LongestDuration = TimeSpan.FromDays(1);

    /// <summary>The business's zone, in which hours, dates and the grid of slots are read.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>First local date on which a slot may start.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last local date on which a slot may start.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How long the appointment lasts, in elapsed time; all of it must lie within open hours. More than none, at most a day.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Time to keep free before the appointment; it may lie outside open hours. At most a day.</summary>
    public TimeSpan BufferBefore { get; init; }

    /// <summary>Time to keep free after the appointment; it may lie outside open hours. At most a day.</summary>
    public TimeSpan BufferAfter { get; init; }

    /// <summary>Which free times are offered.</summary>
    public SlotRules Rules { get; init; } = new();

    /// <summary>The present instant, from which notice and horizon count.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the business is open; the hours of its staff count only within these.</summary>
    public required OpeningHours BusinessHours { get; init; }

    /// <summary>The staff who could take the appointment, in the order in which slots of one time are listed.</summary>
    public required IReadOnlyList<Roster> Rosters { get; init; }

    internal long Earliest => Now.UtcTicks + Rules.MinimumNotice.Ticks;

    internal long Latest => Now.UtcTicks + Rules.Horizon.Ticks;

    internal const int MostRosters = 1_000_000;

    internal void Validate()
    {
        if (To < From)
            throw new ArgumentException($"The search ends on {To:yyyy-MM-dd}, before it starts on {From:yyyy-MM-dd}.");
        if (Duration <= TimeSpan.Zero || Duration > LongestDuration)
            throw new ArgumentException($"An appointment lasts more than no time and at most a day, not {Duration}.");
        if (BufferBefore < TimeSpan.Zero || BufferBefore > LongestDuration || BufferAfter < TimeSpan.Zero || BufferAfter > LongestDuration)
            throw new ArgumentException($"A buffer lasts from no time to a day, not {BufferBefore} before and {BufferAfter} after.");
        if (Rosters.Count > MostRosters)
            throw new ArgumentException($"A search takes at most {MostRosters} rosters, not {Rosters.Count}.");
    }
}

namespace VoiceBookingKit.Booking;

/// <summary>What became of a delivery.</summary>
/// <param name="State">How the entry stands afterwards; <see cref="OutboxState.Pending"/> to try again.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Problem">Why it was not delivered, at most 500 characters and without personal data; or null.</param>
/// <param name="DueAt">When to try again, in UTC; null unless it is pending.</param>
public sealed record OutboxSettlement(OutboxState State, DateTimeOffset At, string? Problem = null, DateTimeOffset? DueAt = null)
{
    /// <summary>The most characters that are kept of a problem.</summary>
    public const int MaxProblem = 500;

    /// <summary>The problem of an entry that a later change of its appointment made void.</summary>
    public const string Superseded = "The appointment was changed before it was due.";

    /// <summary>The entry as it stands afterwards.</summary>
    /// <param name="entry">The entry that was delivered, or not.</param>
    public OutboxEntry Apply(OutboxEntry entry) => entry with
    {
        State = State,
        Problem = Problem?.Length > MaxProblem ? Problem[..MaxProblem] : Problem,
        DueAt = DueAt ?? entry.DueAt,
        LeasedUntil = null,
        SettledAt = State == OutboxState.Pending ? null : At,
    };
}

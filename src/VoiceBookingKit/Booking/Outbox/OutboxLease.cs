namespace VoiceBookingKit.Booking;

/// <summary>The right to deliver some entries for a while.</summary>
/// <param name="Id">Unique, a new one for each claim.</param>
/// <param name="Now">The present, in UTC: what is due by then is claimed, and leases that ended by then are void.</param>
/// <param name="Until">When it ends, in UTC; whoever delivers must be done by then.</param>
/// <param name="Max">The most entries to claim.</param>
public sealed record OutboxLease(Guid Id, DateTimeOffset Now, DateTimeOffset Until, int Max)
{
    /// <summary>Whether reminders are left to somebody else.</summary>
    public bool WithoutReminders { get; init; }
}

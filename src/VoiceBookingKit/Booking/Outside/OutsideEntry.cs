namespace VoiceBookingKit.Booking;

/// <summary>Where an appointment stands in an outside calendar, as it was last seen there.</summary>
/// <param name="AppointmentId">The appointment; it has at most one entry.</param>
/// <param name="StaffId">With whom it is.</param>
/// <param name="Calendar">The name under which the calendar was added.</param>
/// <param name="EntryId">The calendar's own id for the entry.</param>
/// <param name="Start">The entry's start, in UTC.</param>
/// <param name="End">The entry's end, in UTC.</param>
public sealed record OutsideEntry(Guid AppointmentId, string StaffId, string Calendar, string EntryId, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Where it is found, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The version that was seen, or null.</summary>
    public string? Version { get; init; }

    /// <summary>Whether somebody else made it, so that it carries no key of ours.</summary>
    public bool IsForeign { get; init; }

    /// <summary>When it was last changed by the calendar's clock as far as is known, in UTC; what is told later and is older is passed over.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}

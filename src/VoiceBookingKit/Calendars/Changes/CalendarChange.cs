using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Calendars.Changes;

/// <summary>What was done to one entry of an outside calendar.</summary>
/// <param name="Calendar">The name under which the calendar was added.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Entry">The entry after it; a cancelled one with the times that it had.</param>
/// <param name="At">When it was done by the calendar's clock, in UTC: of two changes to one entry the later one counts.</param>
public sealed record CalendarChange(string Calendar, CalendarChangeKind Kind, CalendarEntry Entry, DateTimeOffset At)
{
    /// <summary>The <see cref="CalendarAppointment.Key"/> that the entry carries, when the kit wrote it; null for an entry of someone else.</summary>
    public string? Key { get; init; }

    /// <summary>The entry's id before, in calendars that give an entry a new one when it is moved; null otherwise.</summary>
    public string? PreviousId { get; init; }

    /// <summary>The service that was booked, as the provider's settings map it, or null.</summary>
    public string? ServiceId { get; init; }

    /// <summary>With whom, or null: then whoever the calendar belongs to, when that is one person.</summary>
    public string? StaffId { get; init; }

    /// <summary>Who booked, or null. Checked like any customer.</summary>
    public Customer? Customer { get; init; }

    /// <summary>A reason or note for the audit trail, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>What was done to an entry.</summary>
public enum CalendarChangeKind
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>It was put at another time.</summary>
    Moved,

    /// <summary>It was called off or deleted.</summary>
    Cancelled,
}

/// <summary>What became of a change that was told.</summary>
public enum CalendarChangeOutcome
{
    /// <summary>An appointment was made, moved or cancelled.</summary>
    Applied,

    /// <summary>It was known before, or the kit did it itself.</summary>
    Known,

    /// <summary>A later change to the same entry is known.</summary>
    Outdated,

    /// <summary>It stands for no appointment: it lacks a customer, a service or a staff member. Its time is busy as the calendar is read.</summary>
    BusyOnly,

    /// <summary>It can't become an appointment, since another one has that time, or it no longer fits. It is logged and reported.</summary>
    Conflict,
}

using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Calendars;

/// <summary>An appointment as it is to be written into a calendar.</summary>
/// <param name="Key">Idempotency key, at most 100 characters of letters, digits and hyphens: the same for each try, and for the entry's whole life.</param>
/// <param name="Appointment">The appointment as it will stand.</param>
/// <param name="Business">With whom it is.</param>
public sealed record CalendarAppointment(string Key, Appointment Appointment, Business Business)
{
    /// <summary>The claim that this appointment makes use of, or null.</summary>
    public CalendarReservation? Reservation { get; init; }

    /// <summary>The entry as it was last seen, when there is one: what to look for by its id when somebody else made it, so that it carries no key; or null.</summary>
    public CalendarEntry? Known { get; init; }
}

/// <summary>An entry as a calendar has it.</summary>
/// <param name="Id">The calendar's own id for it; for iCalendar its UID.</param>
/// <param name="Start">Start, in UTC.</param>
/// <param name="End">End, in UTC.</param>
public sealed record CalendarEntry(string Id, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Where it is found, such as a CalDAV address; null when <see cref="Id"/> is enough.</summary>
    public string? Address { get; init; }

    /// <summary>The version that was read, such as an ETag, so that somebody else's change is not overwritten; null when the calendar has none.</summary>
    public string? Version { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool IsCancelled { get; init; }
}

/// <summary>A short claim that a calendar gave.</summary>
/// <param name="Id">The calendar's own id for it.</param>
/// <param name="Until">When it ends by itself, in UTC.</param>
public sealed record CalendarReservation(string Id, DateTimeOffset Until);

/// <summary>What became of a write.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Entry">The entry as it was read back; null unless it was written.</param>
public sealed record CalendarWriteResult(CalendarWriteOutcome Outcome, CalendarEntry? Entry);

/// <summary>What happened to a write.</summary>
public enum CalendarWriteOutcome
{
    /// <summary>It is in the calendar.</summary>
    Written,

    /// <summary>Someone else has that time; nothing was written.</summary>
    Taken,

    /// <summary>The calendar's own rules don't allow that time, such as its hours or notice; nothing was written.</summary>
    NotAllowed,

    /// <summary>The entry was changed by someone else in the meantime; nothing was written.</summary>
    ChangedMeanwhile,

    /// <summary>The entry is no longer there.</summary>
    Gone,
}

namespace VoiceBookingKit.Booking;

/// <summary>Why the desk did not do what was asked.</summary>
public enum BookingRefusal
{
    /// <summary>It was done.</summary>
    None,

    /// <summary>The business has no such service.</summary>
    UnknownService,

    /// <summary>The business has no such staff member, or that one does not perform the service.</summary>
    UnknownStaff,

    /// <summary>The service can't be booked for that long.</summary>
    InvalidDuration,

    /// <summary>The time has passed.</summary>
    Past,

    /// <summary>It is sooner than the minimum notice.</summary>
    TooSoon,

    /// <summary>It is further ahead than can be booked.</summary>
    TooFar,

    /// <summary>Nobody works then.</summary>
    Closed,

    /// <summary>Appointments don't start at that minute.</summary>
    OffGrid,

    /// <summary>Someone else has that time.</summary>
    Taken,

    /// <summary>The day has all the appointments that it may have.</summary>
    DayFull,

    /// <summary>The name is empty, too long or not a name.</summary>
    InvalidName,

    /// <summary>The email address can't be delivered to.</summary>
    InvalidEmail,

    /// <summary>The phone number can't be called.</summary>
    InvalidPhone,

    /// <summary>The notes are longer than 1,000 characters.</summary>
    NotesTooLong,

    /// <summary>The customer has as many appointments to come as one may have.</summary>
    TooManyOpen,

    /// <summary>There is no such appointment.</summary>
    NotFound,

    /// <summary>The appointment was cancelled before.</summary>
    AlreadyCancelled,

    /// <summary>The appointment is over, or starts too soon to be changed.</summary>
    TooLateToChange,

    /// <summary>The appointment was changed by someone else in the meantime.</summary>
    ChangedMeanwhile,

    /// <summary>The idempotency key was used before for something else.</summary>
    KeyReused,

    /// <summary>The appointment has not begun, so that nobody can have missed it.</summary>
    NotBegun,

    /// <summary>A calendar that has to be asked can't be reached, so that nothing is certain to be free; nothing was done.</summary>
    Unavailable,
}

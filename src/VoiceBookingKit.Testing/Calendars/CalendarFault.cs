namespace VoiceBookingKit.Testing.Calendars;

/// <summary>What goes wrong with one request to a <see cref="FakeCalendar"/>.</summary>
public enum CalendarFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The calendar can't be reached; nothing was done, and that is certain.</summary>
    Unreachable,

    /// <summary>The sign-in is refused, for good.</summary>
    Unauthorised,

    /// <summary>An error of the server before it did anything; whether it did is not known to who asked.</summary>
    ErrorBefore,

    /// <summary>The request is done, and answered with an error of the server.</summary>
    ErrorAfter,

    /// <summary>No answer until whoever asked gives up; nothing is done.</summary>
    HangsBefore,

    /// <summary>The request is done, and no answer comes until whoever asked gives up.</summary>
    HangsAfter,

    /// <summary>No answer until whoever asked gives up; the request is done only when <see cref="FakeCalendar.ArriveLate"/> is called.</summary>
    ArrivesLate,

    /// <summary>Someone else takes the very time just before.</summary>
    TakenMeanwhile,
}

/// <summary>What is asked of a <see cref="FakeCalendar"/>.</summary>
public enum CalendarRequest
{
    /// <summary>Busy time.</summary>
    Read,

    /// <summary>A new entry.</summary>
    Create,

    /// <summary>Another time for an entry.</summary>
    Move,

    /// <summary>The end of an entry.</summary>
    Cancel,

    /// <summary>An entry by its key.</summary>
    Find,

    /// <summary>A claim.</summary>
    Reserve,
}

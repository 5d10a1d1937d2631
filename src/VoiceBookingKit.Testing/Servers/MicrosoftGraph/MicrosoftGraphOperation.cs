namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>What a request to Microsoft is for.</summary>
public enum MicrosoftGraphOperation
{
    /// <summary>Signing in as an application.</summary>
    SignIn,

    /// <summary>Asking when a mailbox is busy (<c>getSchedule</c>).</summary>
    Schedule,

    /// <summary>Listing what takes place in a range (<c>calendarView</c>).</summary>
    View,

    /// <summary>Finding events by a property.</summary>
    Find,

    /// <summary>Adding an event.</summary>
    Create,

    /// <summary>Reading one event.</summary>
    Get,

    /// <summary>Changing an event.</summary>
    Patch,

    /// <summary>Deleting an event.</summary>
    Delete,

    /// <summary>Calling a meeting off.</summary>
    Cancel,
}

/// <summary>How a request goes wrong.</summary>
public enum MicrosoftGraphFault
{
    /// <summary>Nothing is done until <see cref="MicrosoftGraphServer.Continue"/>, then all is well.</summary>
    Slow,

    /// <summary>Nothing is done, and nothing is answered.</summary>
    NoAnswer,

    /// <summary>It is done, and nothing is answered.</summary>
    DoneWithoutAnswer,

    /// <summary>Nothing is done, and the connection is cut.</summary>
    Reset,

    /// <summary>It is done, and the connection is cut.</summary>
    DoneThenReset,

    /// <summary>Nothing is done; status 500.</summary>
    Error500,

    /// <summary>It is done; status 500.</summary>
    DoneThenError500,

    /// <summary>Nothing is done; status 429 with <see cref="MicrosoftGraphServer.RetryAfter"/>.</summary>
    TooMany,

    /// <summary>Nothing is done; status 503 with <see cref="MicrosoftGraphServer.RetryAfter"/>.</summary>
    Unavailable,

    /// <summary>The token has expired: status 401, and it is refused from now on.</summary>
    TokenExpired,

    /// <summary>Status 403.</summary>
    Forbidden,

    /// <summary>The mailbox is gone: status 404.</summary>
    NoMailbox,

    /// <summary>Somebody else takes the time first, in the instant before it is done.</summary>
    TakenInBetween,

    /// <summary>Outlook itself touches the event first, so that it has a new version.</summary>
    Touched,

    /// <summary>It is done; the answer has another form.</summary>
    Malformed,

    /// <summary>Nothing is done; the answer points to another host.</summary>
    Redirect,

    /// <summary>The list goes on at another host.</summary>
    PagesElsewhere,

    /// <summary>The view does not show the newest event yet.</summary>
    NotListedYet,

    /// <summary>The schedule holds an error and no items.</summary>
    ScheduleError,

    /// <summary>The schedule leaves the mailbox out.</summary>
    ScheduleMissing,

    /// <summary>The schedule holds the view alone.</summary>
    ScheduleViewOnly,
}

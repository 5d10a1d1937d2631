namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>What a request to Cal.com is for.</summary>
public enum CalComOperation
{
    /// <summary>Reading slots.</summary>
    Slots,

    /// <summary>Claiming a slot.</summary>
    Reserve,

    /// <summary>Giving a claim up.</summary>
    Release,

    /// <summary>Booking.</summary>
    Create,

    /// <summary>Reading one booking.</summary>
    Get,

    /// <summary>Listing bookings.</summary>
    List,

    /// <summary>Moving a booking.</summary>
    Move,

    /// <summary>Cancelling a booking.</summary>
    Cancel,
}

/// <summary>How a request goes wrong.</summary>
public enum CalComFault
{
    /// <summary>Nothing is done until <see cref="CalComServer.Continue"/>, then all is well.</summary>
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

    /// <summary>Nothing is done; status 429 with <see cref="CalComServer.RateLimitReset"/>.</summary>
    TooMany,

    /// <summary>Somebody else takes the time first, in the instant before it is looked at.</summary>
    TakenInBetween,

    /// <summary>It is done, although the same time is booked by somebody else at that very moment, under an earlier number.</summary>
    BookedTwice,

    /// <summary>It is done; the answer has another form.</summary>
    Malformed,

    /// <summary>The route is unknown, as with a server that is too old for the version asked for.</summary>
    OldServer,

    /// <summary>Nothing is done; status 401.</summary>
    KeyRevoked,
}

namespace VoiceBookingKit.Testing.Servers.Google;

/// <summary>A bad day of a <see cref="GoogleCalendarServer"/>, for one request.</summary>
public enum GoogleCalendarFault
{
    /// <summary>All is well.</summary>
    None,

    /// <summary>Status 500, and nothing is done.</summary>
    Fails,

    /// <summary>The request is done, and then answered with status 500.</summary>
    FailsAfterwards,

    /// <summary>The request is done, and the connection is cut before the answer.</summary>
    CutsAfterwards,

    /// <summary>Status 403 with the reason <c>rateLimitExceeded</c>.</summary>
    Limits,

    /// <summary>Status 401, as for a token that was revoked.</summary>
    Revokes,

    /// <summary>An answer that is no JSON.</summary>
    Garbles,

    /// <summary>The answer never comes.</summary>
    Hangs,
}

namespace VoiceBookingKit.Testing.Servers;

/// <summary>What goes wrong with a <see cref="CalendarFeedServer"/>.</summary>
public enum CalendarFeedFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It answers with <see cref="CalendarFeedServer.Status"/>.</summary>
    Status,

    /// <summary>It redirects to <see cref="CalendarFeedServer.RedirectTo"/>.</summary>
    Redirect,

    /// <summary>It redirects for ever, each time to another path.</summary>
    RedirectLoop,

    /// <summary>It takes the request and never answers.</summary>
    Silence,

    /// <summary>It sends half of the content and drops the connection.</summary>
    CutShort,

    /// <summary>It sends ten bytes a second.</summary>
    Drip,

    /// <summary>Its content never ends.</summary>
    Endless,
}

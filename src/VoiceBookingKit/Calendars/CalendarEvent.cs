namespace VoiceBookingKit.Calendars;

/// <summary>One event of a calendar file. Texts are as people write them; what the format needs is escaped when it is written.</summary>
public sealed record CalendarEvent
{
    /// <summary>Globally unique, and the same for the event's whole life.</summary>
    public required string Uid { get; init; }

    /// <summary>When this version of the event was made, in UTC.</summary>
    public required DateTimeOffset Stamp { get; init; }

    /// <summary>Start, in UTC; written to the second.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, in UTC; written to the second.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>How often the event was changed; a reader drops what is older than it has.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether the event is called off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The event's title.</summary>
    public required string Summary { get; init; }

    /// <summary>What there is to know about it; may have several lines. Null or empty for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Where it takes place, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Where to read more on the web, or null; absolute.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who invites, or null.</summary>
    public CalendarPerson? Organizer { get; init; }

    /// <summary>Who is invited; left out of a published file, which invites nobody (RFC 5546 section 3.2.1).</summary>
    public IReadOnlyList<CalendarPerson> Attendees { get; init; } = [];

    /// <summary>How long before the start the reader's calendar reminds them, in whole minutes; null for no reminder.</summary>
    public TimeSpan? Reminder { get; init; }

    /// <summary>When the event was first made, in UTC, or null.</summary>
    public DateTimeOffset? Created { get; init; }
}

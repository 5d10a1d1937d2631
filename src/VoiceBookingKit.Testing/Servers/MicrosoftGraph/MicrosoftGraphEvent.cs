namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>An event in a <see cref="MicrosoftGraphServer"/>, as it is at one moment.</summary>
public sealed record MicrosoftGraphEvent
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Counts its changes; its ETag is made of it.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The calendar that it is in; null for the default one.</summary>
    public string? CalendarId { get; init; }

    /// <summary>Its title.</summary>
    public string? Subject { get; init; }

    /// <summary>Its text.</summary>
    public string? Body { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Location { get; init; }

    /// <summary>Start, in UTC; of a whole day, its midnight in the mailbox's zone.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, in UTC.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Whether it lasts whole days.</summary>
    public bool IsAllDay { get; init; }

    /// <summary>Whether its organiser called it off.</summary>
    public bool IsCancelled { get; init; }

    /// <summary><c>free</c>, <c>tentative</c>, <c>busy</c>, <c>oof</c> or <c>workingElsewhere</c>.</summary>
    public string ShowAs { get; init; } = "busy";

    /// <summary>What the mailbox's owner answered: <c>organizer</c>, <c>accepted</c>, <c>declined</c> and so on.</summary>
    public string Response { get; init; } = "organizer";

    /// <summary>The addresses of those who are invited.</summary>
    public IReadOnlyList<string> Attendees { get; init; } = [];

    /// <summary>What its writer said to tell the same write from another one; null when people wrote it.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The properties that applications added, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    internal string Etag => $"W/\"{Id}.{Version}\"";
}

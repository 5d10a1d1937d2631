namespace VoiceBookingKit.CalCom;

/// <summary>An event type of Cal.com, named by its id, or by its slug and whose it is.</summary>
public sealed class CalComEventType
{
    /// <summary>The number at the end of the event type's address in Cal.com, such as 123456. Only with it are slots reserved while a caller decides.</summary>
    public int? Id { get; set; }

    /// <summary>In place of <see cref="Id"/>: the last part of its booking page's address, such as <c>30min</c>.</summary>
    public string? Slug { get; set; }

    /// <summary>With <see cref="Slug"/>: the person whose event type it is.</summary>
    public string? Username { get; set; }

    /// <summary>With <see cref="Slug"/>: the team whose event type it is.</summary>
    public string? TeamSlug { get; set; }

    /// <summary>With <see cref="Slug"/>: the organization that the person or team belongs to, if any.</summary>
    public string? OrganizationSlug { get; set; }

    /// <summary>Whether it has several lengths to choose from; Cal.com refuses a length for one that has not.</summary>
    public bool HasSeveralLengths { get; set; }

    /// <summary>
    /// Whether a booking counts although its host has still to confirm it in Cal.com. Without this, a request that waits for confirmation is withdrawn and told as an error,
    /// because nobody may hear that they are booked while someone can still decline.
    /// </summary>
    public bool AllowsPending { get; set; }

    /// <summary>Email addresses that are invited to every booking.</summary>
    public IList<string> Guests { get; } = [];

    /// <summary>Answers to the event type's own questions, by the question's identifier in Cal.com; needed for each required one.</summary>
    public IDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Identifier of the question that takes the customer's notes; null to keep them out of Cal.com. Default: <c>notes</c>.</summary>
    public string? NotesField { get; set; } = "notes";

    /// <summary>Other event types for single staff members, by the staff member's id; everyone else is booked with this one, if it is named.</summary>
    public IDictionary<string, CalComEventType> Staff { get; } = new Dictionary<string, CalComEventType>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an id or a slug is given; without either, only <see cref="Staff"/> can be booked.</summary>
    internal bool IsNamed => Id is not null || Slug is not null;

    /// <summary>What it is called in messages.</summary>
    public override string ToString() => Id is { } id ? $"event type {id}" : $"event type {Username ?? TeamSlug}/{Slug}";
}

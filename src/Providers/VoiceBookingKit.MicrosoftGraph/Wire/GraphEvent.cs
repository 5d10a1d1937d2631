using System.Text.Json.Serialization;

namespace VoiceBookingKit.MicrosoftGraph.Wire;

/// <summary>An event, as far as it matters here (https://learn.microsoft.com/en-us/graph/api/resources/event).</summary>
internal sealed record GraphEvent
{
    public string? Id { get; init; }
    [JsonPropertyName("@odata.etag")] public string? Etag { get; init; }
    public string? Subject { get; init; }
    public GraphBody? Body { get; init; }
    public GraphLocation? Location { get; init; }
    public GraphTime? Start { get; init; }
    public GraphTime? End { get; init; }
    public bool? IsAllDay { get; init; }
    public bool? IsCancelled { get; init; }

    /// <summary><c>free</c>, <c>tentative</c>, <c>busy</c>, <c>oof</c>, <c>workingElsewhere</c> or <c>unknown</c>.</summary>
    public string? ShowAs { get; init; }

    public GraphResponse? ResponseStatus { get; init; }
    public IReadOnlyList<GraphAttendee>? Attendees { get; init; }
    public string? TransactionId { get; init; }
    public IReadOnlyList<GraphProperty>? SingleValueExtendedProperties { get; init; }

    // Who works elsewhere works.
    [JsonIgnore] public bool IsBusy => IsCancelled != true && ShowAs is not ("free" or "workingElsewhere") && ResponseStatus?.Response != "declined";
}

/// <summary>A wall-clock time without an offset, and its zone.</summary>
internal sealed record GraphTime(string? DateTime, string? TimeZone);

internal sealed record GraphBody(string ContentType, string Content);

internal sealed record GraphLocation(string DisplayName);

internal sealed record GraphResponse(string? Response);

internal sealed record GraphAttendee(GraphAddress EmailAddress, string Type = "required");

internal sealed record GraphAddress(string Address, string? Name);

/// <summary>A property that an application adds to events, and which people don't see.</summary>
internal sealed record GraphProperty(string? Id, string? Value);

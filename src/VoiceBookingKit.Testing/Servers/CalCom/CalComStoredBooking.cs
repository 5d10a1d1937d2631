using System.Text.Json.Nodes;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>A booking as the server keeps it. Immutable.</summary>
public sealed record CalComStoredBooking
{
    /// <summary>Running number.</summary>
    public required long Id { get; init; }

    /// <summary>Its id; another one after each move.</summary>
    public required string Uid { get; init; }

    /// <summary>The UID in calendar files, which moves keep.</summary>
    public string? IcsUid { get; init; }

    /// <summary>Its event type.</summary>
    public required CalComEventTypeSeed EventType { get; init; }

    /// <summary><c>accepted</c>, <c>pending</c>, <c>cancelled</c> or <c>rejected</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Start, in UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>End, in UTC.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed, in UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Who comes.</summary>
    public required CalComAttendee Attendee { get; init; }

    /// <summary>Further addresses.</summary>
    public IReadOnlyList<string> Guests { get; init; } = [];

    /// <summary>Texts that the client attached.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Answers to questions.</summary>
    public JsonObject Responses { get; init; } = [];

    /// <summary>The id before the move that made it, or null.</summary>
    public string? RescheduledFromUid { get; init; }

    /// <summary>The id after the move that ended it, or null.</summary>
    public string? RescheduledToUid { get; init; }

    /// <summary>Why it was cancelled, or null.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>Whether it takes up its host's time.</summary>
    public bool Stands => Status is "accepted" or "pending";
}

/// <summary>Who comes to a booking.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">Email address.</param>
/// <param name="TimeZone">IANA zone.</param>
/// <param name="PhoneNumber">Phone number in E.164, or null.</param>
/// <param name="Language">One of Cal.com's languages, or null.</param>
public sealed record CalComAttendee(string Name, string Email, string TimeZone, string? PhoneNumber = null, string? Language = null);

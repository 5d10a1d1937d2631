using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Phrases;

/// <summary>The values that a sentence about an appointment is made from.</summary>
public sealed record AppointmentFacts
{
    /// <summary>The service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>With whom.</summary>
    public required string StaffName { get; init; }

    /// <summary>Start at the business, with the offset in force.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Who it is for.</summary>
    public required Customer Customer { get; init; }

    /// <summary>Today at the business.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Start where the caller is, or null when the wall clock there shows the same or is unknown.</summary>
    public DateTimeOffset? CallerStart { get; init; }

    /// <summary>For a move: the start before it, at the business.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>The appointment's reference, once it has one.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether the sentence is heard rather than read.</summary>
    public bool IsSpoken { get; init; }
}

using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>A bookable person or room.</summary>
public sealed record Staff
{
    /// <summary>Stable id, such as <c>maya</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that callers see and hear.</summary>
    public required string Name { get; init; }

    /// <summary>Other names that callers use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Own hours, within the business's; null to keep the business's.</summary>
    public OpeningHours? Hours { get; init; }
}

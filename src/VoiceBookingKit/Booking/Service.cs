namespace VoiceBookingKit.Booking;

/// <summary>A bookable kind of appointment.</summary>
public sealed record Service
{
    /// <summary>Stable id, such as <c>demo</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name that callers see and hear.</summary>
    public required string Name { get; init; }

    /// <summary>Lengths that can be booked, in whole minutes; the first is the default.</summary>
    public required IReadOnlyList<TimeSpan> Durations { get; init; }

    /// <summary>One sentence on what it is, or null.</summary>
    public string? Description { get; init; }

    /// <summary>Other names that callers use.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Time kept free before each appointment.</summary>
    public TimeSpan BufferBefore { get; init; }

    /// <summary>Time kept free after each appointment.</summary>
    public TimeSpan BufferAfter { get; init; }

    /// <summary>The price as it is shown and said, such as <c>$60</c> or <c>free</c>; null when not told.</summary>
    public string? Price { get; init; }

    /// <summary>Ids of the staff who perform it; empty for everyone.</summary>
    public IReadOnlyList<string> StaffIds { get; init; } = [];

    /// <summary>Whether it is assumed when a caller names no service.</summary>
    public bool IsDefault { get; init; }

    /// <summary>When its customers are reminded of an appointment; empty for never.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>The length that is booked when none is asked for.</summary>
    public TimeSpan DefaultDuration => Durations[0];
}

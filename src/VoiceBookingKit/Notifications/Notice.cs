using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications;

/// <summary>What is told, as it was when the change was made: read from the audit trail, whatever happened since.</summary>
public sealed record Notice
{
    /// <summary>The entry that is delivered; its <see cref="OutboxEntry.Id"/> is the idempotency key.</summary>
    public required OutboxEntry Entry { get; init; }

    /// <summary>The appointment as the change left it.</summary>
    public required Appointment Appointment { get; init; }

    /// <summary>The slot before the change, or null when the appointment was new; for a reminder null.</summary>
    public Slot? Before { get; init; }

    /// <summary>The reason that was given, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>With whom the appointment is.</summary>
    public required Business Business { get; init; }

    /// <summary>What it tells.</summary>
    public OutboxTopic Topic => Entry.Topic;
}

namespace VoiceBookingKit.Booking;

/// <summary>Which entries of the outbox to list.</summary>
/// <param name="State">Only those that stand so.</param>
/// <param name="Max">The most to return.</param>
public sealed record OutboxQuery(OutboxState State, int Max = 100)
{
    /// <summary>Only those on this topic; null for all.</summary>
    public OutboxTopic? Topic { get; init; }

    /// <summary>Only those of this appointment; null for all.</summary>
    public Guid? AppointmentId { get; init; }
}

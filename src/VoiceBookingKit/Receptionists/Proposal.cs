using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists;

/// <summary>Something that waits for the caller's yes.</summary>
/// <remarks>Made from typed values that were checked; the read-back is rendered from them and from nothing else.</remarks>
public sealed record Proposal
{
    /// <summary>Unique id; also the idempotency key of what it would commit.</summary>
    public required string Id { get; init; }

    /// <summary>What would be done.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>The slot to book or move to; for a cancellation, the slot that would be freed.</summary>
    public required Slot Slot { get; init; }

    /// <summary>Who books; for a change, whose appointment it is.</summary>
    public required Customer Customer { get; init; }

    /// <summary>The appointment to change, or null for a booking.</summary>
    public AppointmentView? Appointment { get; init; }

    /// <summary>Notes for the business, or the reason for a cancellation, or null.</summary>
    public string? Notes { get; init; }

    /// <summary>The sentence that the caller hears and answers, ending in a question.</summary>
    public required string ReadBack { get; init; }
}

/// <summary>What a proposal would do.</summary>
public enum ProposalKind
{
    /// <summary>Book an appointment.</summary>
    Book,

    /// <summary>Move one.</summary>
    Move,

    /// <summary>Cancel one.</summary>
    Cancel,
}

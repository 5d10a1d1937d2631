using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.Phrases;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>A proposal with what is needed to ask for it again and to write it into the call's history.</summary>
/// <param name="Proposal">The typed values.</param>
/// <param name="Facts">The same values for sentences.</param>
/// <param name="Tool">The tool that proposed it.</param>
/// <param name="Arguments">The tool's arguments, rendered from the typed values.</param>
internal sealed record PendingProposal(Proposal Proposal, AppointmentFacts Facts, string Tool, IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>Whether the other would commit exactly the same.</summary>
    public bool IsSameAs(Proposal other) =>
        Proposal.Kind == other.Kind && Proposal.Slot == other.Slot && Proposal.Customer == other.Customer && Proposal.Notes == other.Notes
        && Proposal.Appointment?.Appointment.Id == other.Appointment?.Appointment.Id
        && Proposal.Appointment?.Appointment.Sequence == other.Appointment?.Appointment.Sequence;

    /// <summary>What committing it does to the appointment.</summary>
    public ChangeKind Change => Proposal.Kind switch
    {
        ProposalKind.Book => ChangeKind.Booked,
        ProposalKind.Move => ChangeKind.Moved,
        _ => ChangeKind.Cancelled,
    };
}

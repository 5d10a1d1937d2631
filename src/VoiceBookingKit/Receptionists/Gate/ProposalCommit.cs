using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>Puts a proposal to the desk against a deadline, and asks again with the same key when no answer comes.</summary>
internal sealed class ProposalCommit(CallContext call)
{
    private const int Attempts = 2;

    /// <summary>Commits; null when its outcome stays unknown.</summary>
    public async Task<BookingResult?> TryAsync(Proposal proposal)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            // The caller's interruption must not leave the outcome open, so only the deadline stops this.
            using var deadline = new CancellationTokenSource(call.Options.StoreWithin, call.Clock);
            try
            {
                return await RequestAsync(proposal, deadline.Token).WaitAsync(deadline.Token);
            }
            catch (Exception)
            {
                // However it failed, the outcome is unknown: the same key is tried once more, and then the caller is asked.
            }
        }
        return null;
    }

    private Task<BookingResult> RequestAsync(Proposal proposal, CancellationToken cancellationToken) => (proposal.Kind, proposal.Appointment?.Appointment) switch
    {
        (ProposalKind.Move, { } appointment) => call.Desk.MoveAsync(
            new MoveRequest(appointment.Id, appointment.Sequence, proposal.Slot, proposal.Id, call.Owner), cancellationToken),
        (ProposalKind.Cancel, { } appointment) => call.Desk.CancelAsync(
            new CancelRequest(appointment.Id, appointment.Sequence, proposal.Id, call.Owner, proposal.Notes), cancellationToken),
        _ => call.Desk.BookAsync(
            new BookRequest(proposal.Slot, proposal.Customer, proposal.Id, call.Owner) { Notes = proposal.Notes, CallId = call.Request.CallId }, cancellationToken),
    };
}

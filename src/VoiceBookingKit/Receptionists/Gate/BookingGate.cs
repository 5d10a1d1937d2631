using System.Globalization;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.Gate;

/// <summary>Stands between a receptionist and the desk: takes proposals, and commits one only after the caller's plain yes to its read-back.</summary>
/// <remarks>
/// At most one proposal waits, and holds its slot. A yes counts only for a proposal whose read-back was the last thing said (<see cref="IsAsked"/>); after any other exchange it
/// has to be read back again. There is no way from a tool to <see cref="CommitAsync"/>: only the conversation calls it, with the caller's own words in hand.
/// </remarks>
internal sealed class BookingGate(CallContext call, ProvedAppointments proved)
{
    private readonly ProposalCommit _commit = new(call);
    private readonly List<Slot> _booked = [];
    private readonly HashSet<ChangeKind> _committed = [];

    /// <summary>What waits for a yes, or null.</summary>
    public PendingProposal? Pending { get; private set; }

    /// <summary>Whether the pending proposal's question was the last thing that the caller was told.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Whether the pending proposal may have been done already, because a try to commit it was not answered.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>What kinds of things were done in this call.</summary>
    public IReadOnlySet<ChangeKind> Committed => _committed;

    /// <summary>Notes that a proposal was just read back, or asked for again.</summary>
    public void Asked(PendingProposal proposal) => IsAsked = ReferenceEquals(Pending, proposal);

    /// <summary>Notes that something else was said since.</summary>
    public void Interrupted() => IsAsked = false;

    /// <summary>Proposes to book a slot that was offered.</summary>
    public async Task<ToolResult> ProposeBookingAsync(OfferedSlot offer, Customer customer, string? notes, CancellationToken cancellationToken)
    {
        if (_booked.Count >= call.Options.MaxBookingsPerCall)
            return Refused("too_many_bookings", "No more appointments can be booked in this call.");
        if (_booked.Contains(offer.Slot))
            return Refused("already_booked", "That is booked already, in this call.");
        var refusal = CustomerRules.Check(customer, call.Business.CallingCode, out var checkedCustomer);
        if (refusal == BookingRefusal.None)
            refusal = CustomerRules.CheckNotes(notes, out notes);
        return refusal == BookingRefusal.None
            ? await ProposeAsync(ProposalKind.Book, offer.Slot, checkedCustomer, null, notes, cancellationToken)
            : refusal.ToResult();
    }

    /// <summary>Proposes to move a proved appointment to a slot that was offered.</summary>
    public async Task<ToolResult> ProposeMoveAsync(Appointment appointment, OfferedSlot offer, CancellationToken cancellationToken)
    {
        var refusal = call.Desk.CheckChange(appointment);
        if (refusal != BookingRefusal.None)
            return refusal.ToResult();
        return appointment.Slot == offer.Slot
            ? Refused("same_slot", "That is when the appointment is already.")
            : await ProposeAsync(ProposalKind.Move, offer.Slot, appointment.Customer, appointment, null, cancellationToken);
    }

    /// <summary>Proposes to cancel a proved appointment.</summary>
    public async Task<ToolResult> ProposeCancelAsync(Appointment appointment, string? reason, CancellationToken cancellationToken)
    {
        var refusal = call.Desk.CheckChange(appointment);
        if (refusal == BookingRefusal.None)
            refusal = CustomerRules.CheckNotes(reason, out reason);
        return refusal == BookingRefusal.None
            ? await ProposeAsync(ProposalKind.Cancel, appointment.Slot, appointment.Customer, appointment, reason, cancellationToken)
            : refusal.ToResult();
    }

    /// <summary>Takes the pending proposal back, because the caller does not want it, and lets its slot go.</summary>
    public async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        Pending = null;
        IsAsked = IsUncertain = false;
        await ReleaseAsync(cancellationToken);
    }

    /// <summary>Lets go of the held slot; when the store can't be told, the hold expires by itself.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await call.Desk.ReleaseHoldsAsync(call.Owner, cancellationToken);
        }
        catch (BookingStoreException)
        {
        }
    }

    /// <summary>Does what the caller said yes to. When its outcome stays unknown, the proposal still waits, and a later try with the same key does it once.</summary>
    /// <param name="pending">The proposal that was read back and answered.</param>
    public async Task<GateOutcome> CommitAsync(PendingProposal pending)
    {
        if (!IsAsked || !ReferenceEquals(pending, Pending))
            throw new InvalidOperationException("Only what was read back just now can be committed.");
        var answered = await _commit.TryAsync(pending.Proposal);
        IsUncertain = answered is null;
        if (answered is not { } result)
        {
            return new GateOutcome(
                new PlainResult(ToolStatus.Unavailable) { Message = "The calendar can't be reached. It is not known whether this was done; the caller is asked whether to try again." },
                BookingRefusal.None);
        }

        // Nothing was done, and a yes to "shall I try again?" does it with the same key.
        if (result.Refusal == BookingRefusal.Unavailable)
            return new GateOutcome(result.Refusal.ToResult(), result.Refusal);
        Pending = null;
        IsAsked = false;
        if (!result.IsDone || result.Appointment is not { } appointment)
            return new GateOutcome(result.Refusal.ToResult(), result.Refusal);

        _committed.Add(pending.Change);
        proved.Add(appointment);
        if (pending.Proposal.Kind == ProposalKind.Book)
            _booked.Add(appointment.Slot);
        return new GateOutcome(new DoneResult(call.View(appointment)), BookingRefusal.None);
    }

    private async Task<ToolResult> ProposeAsync(
        ProposalKind kind, Slot slot, Customer customer, Appointment? appointment, string? notes, CancellationToken cancellationToken)
    {
        if (kind == ProposalKind.Cancel)
        {
            await ReleaseAsync(cancellationToken);
        }
        // What may have been done already would be in its own way; its time is claimed as long as that is open.
        else if (!(IsUncertain && Pending?.Proposal is { } open && open.Kind == kind && open.Slot == slot))
        {
            var held = await call.Desk.HoldAsync(slot, call.Owner, appointment?.Id, cancellationToken);
            if (!held.IsHeld)
                return held.Refusal.ToResult();
        }

        var facts = call.Facts(slot, customer, kind == ProposalKind.Move ? appointment?.Slot : null, appointment?.Reference);
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(call.Clock.GetUtcNow()).ToString("N"),
            Kind = kind,
            Slot = slot,
            Customer = customer,
            Appointment = appointment is null ? null : call.View(appointment),
            Notes = notes,
            ReadBack = call.Phrases.ReadBack(kind, facts),
        };
        IsUncertain &= Pending is { } sure && sure.IsSameAs(proposal);
        // The same again keeps its key, so that one whose outcome is unknown is not done twice.
        if (Pending is { } before && before.IsSameAs(proposal))
            proposal = proposal with { Id = before.Proposal.Id };
        Pending = new PendingProposal(proposal, facts, Tool(kind), Arguments(proposal));
        IsAsked = false;
        return new ProposedResult(proposal) { Message = "Nothing is done yet. The caller is being asked this now; the answer is dealt with for you." };
    }

    private static string Tool(ProposalKind kind) => kind switch
    {
        ProposalKind.Book => ToolNames.BookAppointment,
        ProposalKind.Move => ToolNames.RescheduleAppointment,
        _ => ToolNames.CancelAppointment,
    };

    private Dictionary<string, object?> Arguments(Proposal proposal)
    {
        var arguments = new Dictionary<string, object?>();
        if (proposal.Appointment is { } view)
            arguments["reference"] = view.Appointment.Reference;
        if (proposal.Kind != ProposalKind.Cancel)
        {
            var start = call.Local(proposal.Slot.Start);
            arguments["date"] = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            arguments["time"] = start.ToString("HH:mm", CultureInfo.InvariantCulture);
        }
        if (proposal.Kind == ProposalKind.Book)
        {
            arguments["email"] = proposal.Customer.Email;
            arguments["name"] = proposal.Customer.Name;
            arguments["duration"] = (int)proposal.Slot.Duration.TotalMinutes;
        }
        if (proposal.Notes is { } notes)
            arguments[proposal.Kind == ProposalKind.Cancel ? "reason" : "notes"] = notes;
        return arguments;
    }

    private static RefusedResult Refused(string reason, string message) => new(reason) { Message = message };
}

/// <summary>What became of a commit: the result for the receptionist, and the desk's refusal, if any.</summary>
internal sealed record GateOutcome(ToolResult Result, BookingRefusal Refusal);

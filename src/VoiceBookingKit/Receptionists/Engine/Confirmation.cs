using System.Runtime.CompilerServices;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>Does what the caller said yes to, and says what came of it: all by code, without the receptionist.</summary>
internal sealed class Confirmation(CallContext call, BookingGate gate, AvailabilityFinder finder, ConversationHistory history, Speaker speaker)
{
    private const int MostAlternatives = 3;

    /// <summary>What was done and not yet said, because the caller interrupted; null when all is said.</summary>
    public string? Unsaid { get; private set; }

    private (string Sentence, int At)? _saying;

    /// <summary>A turn begins; what was said before was heard.</summary>
    public void BeginTurn() => _saying = null;

    /// <summary>The caller interrupted: what was done is said again unless it was heard, though not for the sake of a question after it.</summary>
    /// <param name="heard">How much of the turn was heard, in written characters.</param>
    public void Interrupted(int heard)
    {
        if (_saying is not { } saying)
            return;
        var news = saying.Sentence[..(saying.Sentence.TrimEnd().TrimEnd('.', '!', '?').LastIndexOf(". ", StringComparison.Ordinal) + 1)];
        if (heard < saying.At + SpokenTurn.Written(news.Length > 0 ? news : saying.Sentence))
            Unsaid = saying.Sentence;
        _saying = null;
    }

    /// <summary>Commits. The caller's interruption does not stop it.</summary>
    public async IAsyncEnumerable<ConversationEvent> CommitAsync(PendingProposal pending, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outcome = await gate.CommitAsync(pending);
        history.AddCall(pending.Tool, new Dictionary<string, object?>(pending.Arguments), outcome.Result);
        history.CloseRound();
        yield return new ConversationEvent.ToolFinished(pending.Tool, outcome.Result);

        if (outcome.Result is DoneResult done)
        {
            Unsaid = call.Phrases.Done(pending.Change, Facts(pending, done.Appointment.Appointment));
            yield return new ConversationEvent.Committed(pending.Change, done.Appointment);
            if (!cancellationToken.IsCancellationRequested)
                yield return SayUnsaid();
        }
        else if (outcome.Refusal == BookingRefusal.Unavailable)
        {
            yield return new ConversationEvent.Failed("calendar_unavailable", "A calendar that has to take this can't be reached; nothing was done.");
            yield return speaker.Say(call.Phrases.NotPossible(outcome.Refusal));
            gate.Asked(pending);
        }
        else if (outcome.Result.Status == ToolStatus.Unavailable)
        {
            yield return new ConversationEvent.Failed("store_unavailable", "The store can't be reached; whether the commit took place is unknown.");
            yield return speaker.Say(call.Phrases.OutcomeUnknown);
            gate.Asked(pending);
        }
        else if (!outcome.Refusal.IsAboutTime() || await FindOthersAsync(pending.Proposal.Slot, cancellationToken) is not { } others)
        {
            yield return speaker.Say(call.Phrases.NotPossible(outcome.Refusal));
        }
        else
        {
            // The result holds what is named and no more, so that "the first" means the same to everyone.
            var closest = AvailabilityFinder.Closest(others, pending.Proposal.Slot, MostAlternatives);
            others = others with { Slots = [.. closest.Where(offer => offer.Date == others.Date)], Next = [.. closest.Where(offer => offer.Date != others.Date)] };
            history.AddCall(ToolNames.CheckAvailability, Arguments(others), others);
            yield return new ConversationEvent.ToolFinished(ToolNames.CheckAvailability, others);
            yield return speaker.Say(call.Phrases.SlotGone(closest, call.Today));
        }
    }

    /// <summary>Says what was left unsaid.</summary>
    public ConversationEvent.Words SayUnsaid()
    {
        var sentence = Unsaid ?? "";
        Unsaid = null;
        _saying = (sentence, history.SaidInTurn);
        return speaker.Say(sentence);
    }

    private Phrases.AppointmentFacts Facts(PendingProposal pending, Appointment appointment) => call.Facts(
        appointment.Slot, appointment.Customer, pending.Proposal.Kind == ProposalKind.Move ? pending.Proposal.Appointment?.Appointment.Slot : null, appointment.Reference);

    private async Task<AvailabilityResult?> FindOthersAsync(Slot lost, CancellationToken cancellationToken)
    {
        if (call.Business.FindService(lost.ServiceId) is not { } service)
            return null;
        try
        {
            var found = await finder.FindAsync(service, DateOnly.FromDateTime(call.Local(lost.Start).DateTime), lost.Duration, null, cancellationToken);
            return found.Status == ToolStatus.Unavailable ? null : found;
        }
        catch (BookingStoreException)
        {
            return null;
        }
    }

    private static Dictionary<string, object?> Arguments(AvailabilityResult found) => new()
    {
        ["date"] = found.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["duration"] = found.Duration,
        ["service"] = found.ServiceName,
    };
}

using System.Runtime.CompilerServices;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists.Engine;
using VoiceBookingKit.Receptionists.Gate;
using VoiceBookingKit.Receptionists.Tools;

namespace VoiceBookingKit.Receptionists;

/// <summary>The conversation engine: one for every receptionist, since a receptionist is any chat client.</summary>
/// <remarks>
/// The receptionist speaks and calls tools; the kit greets, reads back, judges the yes, commits and confirms. <see cref="ConversationHistory"/> tells how a receptionist sees
/// the call.
/// </remarks>
internal sealed class Conversation(
    CallContext call, ModelTurn model, Confirmation confirmation, BookingGate gate, ToolBox tools, ConversationHistory history, Speaker speaker) : IConversation
{
    private const int LongestUtterance = 5000;

    private int _silences;

    /// <summary>What waited for a yes before the turn.</summary>
    private PendingProposal? _before;

    /// <summary>What was being read back when the caller interrupted; a yes to it is no yes before it was read back whole.</summary>
    private PendingProposal? _cutShort;

    public Expected Expected => gate.IsAsked ? Expected.Confirmation : speaker.Asks;

    public async IAsyncEnumerable<ConversationEvent> GreetAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeginTurn();
        var greeting = call.Options.Greeting?.Replace("{business}", call.Business.Name, StringComparison.Ordinal)
            ?? call.Phrases.Greeting(call.Business, call.Request.CustomerName);
        yield return speaker.Say(greeting);
        await Task.CompletedTask;
    }

    public async IAsyncEnumerable<ConversationEvent> AnswerAsync(string text, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        _silences = 0;
        BeginTurn();
        var cutShort = TakeCutShort();
        if (confirmation.Unsaid is not null)
            yield return confirmation.SayUnsaid();

        var heard = Heard(text);
        if (heard.Length == 0)
        {
            yield return speaker.Say(call.Phrases.NoAnswer);
            yield break;
        }
        model.TakePrepared(heard);
        history.Trim(call.Options.MaxHistory);
        history.AddCaller(heard);

        var asked = gate.IsAsked ? gate.Pending : null;
        var inQuestion = asked ?? cutShort;
        var answer = inQuestion is null ? CallerAnswer.Other : AnswerJudge.Judge(heard, inQuestion, call);
        var reaction = asked is null && cutShort is not null ? ReactToCutShortAsync(answer, cutShort, cancellationToken) : ReactAsync(answer, asked, cancellationToken);
        await foreach (var happened in reaction)
            yield return happened;
    }

    public void Interrupted(string heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var written = SpokenTurn.Written(heard);
        if (gate.IsAsked || !ReferenceEquals(gate.Pending, _before))
            _cutShort = gate.Pending;
        gate.Interrupted();
        confirmation.Interrupted(written);
        if (written >= history.SaidInTurn)
            return;
        history.KeepHeard(written);
        (call.Request.Receptionist as IRemembersCall)?.Cut([.. history.Messages]);
    }

    public IDisposable? Prepare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A turn that may commit, or whose first words are the kit's own, is not prepared.
        return gate.Pending is null && confirmation.Unsaid is null && Heard(text) is { Length: > 0 } heard ? model.Prepare(heard) : null;
    }

    public async IAsyncEnumerable<ConversationEvent> AnswerSilenceAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeginTurn();
        var cutShort = TakeCutShort();
        var asked = gate.IsAsked ? gate.Pending : cutShort;
        gate.Interrupted();
        if (++_silences > 1)
        {
            yield return speaker.Say(call.Phrases.GoodbyeToSilence);
            yield return new ConversationEvent.EndRequested();
            yield break;
        }

        yield return speaker.Say(call.Phrases.AreYouThere);
        // A yes to "are you there?" must not pass for a yes to the booking, so that question is put again.
        if (asked is not null)
        {
            var question = ReferenceEquals(asked, cutShort) ? asked.Proposal.ReadBack : call.Phrases.AskAgain(asked.Proposal.Kind, asked.Facts);
            await foreach (var happened in AskAgainAsync(asked, question, cancellationToken))
                yield return happened;
        }
    }

    public async ValueTask DisposeAsync()
    {
        model.Dispose();
        await gate.ReleaseAsync(CancellationToken.None);
        tools.Dispose();
    }

    private void BeginTurn()
    {
        speaker.BeginTurn();
        confirmation.BeginTurn();
        _before = gate.Pending;
    }

    /// <summary>What was cut short and still waits.</summary>
    private PendingProposal? TakeCutShort()
    {
        var cutShort = ReferenceEquals(_cutShort, gate.Pending) ? _cutShort : null;
        _cutShort = null;
        return cutShort;
    }

    private static string Heard(string text) => PlainText.Lines(text.Length <= LongestUtterance ? text : text[..LongestUtterance]);

    /// <summary>The caller speaks to a question that was not heard to its end: whatever is no refusal and no other wish has it read back whole.</summary>
    private IAsyncEnumerable<ConversationEvent> ReactToCutShortAsync(CallerAnswer answer, PendingProposal pending, CancellationToken cancellationToken) => answer switch
    {
        CallerAnswer.Yes or CallerAnswer.Repeat or CallerAnswer.Wait => AskAgainAsync(pending, pending.Proposal.ReadBack, cancellationToken),
        CallerAnswer.Aside => AnswerAsideAsync(pending, pending.Proposal.ReadBack, cancellationToken),
        CallerAnswer.No => TakeNoAsync(pending, cancellationToken),
        _ => AnswerByModelAsync(cancellationToken),
    };

    private async IAsyncEnumerable<ConversationEvent> ReactAsync(
        CallerAnswer answer, PendingProposal? asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reaction = (answer, asked) switch
        {
            (CallerAnswer.Yes, { } pending) => confirmation.CommitAsync(pending, cancellationToken),
            (CallerAnswer.Repeat, { } pending) => AskAgainAsync(pending, pending.Proposal.ReadBack, cancellationToken),
            (CallerAnswer.Wait, { } pending) => AskAgainAsync(pending, call.Phrases.TakeYourTime, cancellationToken),
            (CallerAnswer.Aside, { } pending) => AnswerAsideAsync(pending, call.Phrases.AskAgain(pending.Proposal.Kind, pending.Facts), cancellationToken),
            (CallerAnswer.No, { } pending) => TakeNoAsync(pending, cancellationToken),
            _ => AnswerByModelAsync(cancellationToken),
        };
        await foreach (var happened in reaction)
            yield return happened;
    }

    private IAsyncEnumerable<ConversationEvent> AnswerByModelAsync(CancellationToken cancellationToken)
    {
        gate.Interrupted();
        return model.AnswerAsync(cancellationToken);
    }

    private async IAsyncEnumerable<ConversationEvent> TakeNoAsync(PendingProposal asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var declined = new RefusedResult("declined")
        {
            Message = gate.IsUncertain
                ? "The caller wants no other try. Whether it was done is unknown; say so, and offer to take a message."
                : "The caller said no. Nothing is done. Find out what to change.",
        };
        await gate.WithdrawAsync(cancellationToken);
        history.AddCall(asked.Tool, new Dictionary<string, object?>(asked.Arguments), declined);
        await foreach (var happened in AnswerByModelAsync(cancellationToken))
            yield return happened;
    }

    /// <summary>A question beside the point is answered, and then the caller is asked again.</summary>
    private async IAsyncEnumerable<ConversationEvent> AnswerAsideAsync(
        PendingProposal asked, string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isEnding = false;
        await foreach (var happened in AnswerByModelAsync(cancellationToken))
        {
            isEnding |= happened is ConversationEvent.EndRequested;
            yield return happened;
        }
        if (isEnding || model.HasRunTools || !ReferenceEquals(gate.Pending, asked))
            yield break;
        await foreach (var happened in AskAgainAsync(asked, question, cancellationToken))
            yield return happened;
    }

    private async IAsyncEnumerable<ConversationEvent> AskAgainAsync(
        PendingProposal asked, string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        gate.Interrupted();
        yield return speaker.Say(question);
        if (!cancellationToken.IsCancellationRequested)
            gate.Asked(asked);
        await Task.CompletedTask;
    }
}

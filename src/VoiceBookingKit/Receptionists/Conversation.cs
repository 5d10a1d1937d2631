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

    public Expected Expected => gate.IsAsked ? Expected.Confirmation : speaker.Asks;

    public async IAsyncEnumerable<ConversationEvent> GreetAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        speaker.BeginTurn();
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
        speaker.BeginTurn();
        if (confirmation.Unsaid is not null)
            yield return confirmation.SayUnsaid();

        var heard = PlainText.Lines(text.Length <= LongestUtterance ? text : text[..LongestUtterance]);
        if (heard.Length == 0)
        {
            yield return speaker.Say(call.Phrases.NoAnswer);
            yield break;
        }
        history.Trim(call.Options.MaxHistory);
        history.AddCaller(heard);

        var asked = gate.IsAsked ? gate.Pending : null;
        var answer = asked is null ? CallerAnswer.Other : AnswerJudge.Judge(heard, asked, call);
        await foreach (var happened in ReactAsync(answer, asked, cancellationToken))
            yield return happened;
    }

    public async IAsyncEnumerable<ConversationEvent> AnswerSilenceAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        speaker.BeginTurn();
        var asked = gate.IsAsked ? gate.Pending : null;
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
            await foreach (var happened in AskAgainAsync(asked, call.Phrases.AskAgain(asked.Proposal.Kind, asked.Facts), cancellationToken))
                yield return happened;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.ReleaseAsync(CancellationToken.None);
        tools.Dispose();
    }

    private async IAsyncEnumerable<ConversationEvent> ReactAsync(
        CallerAnswer answer, PendingProposal? asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reaction = (answer, asked) switch
        {
            (CallerAnswer.Yes, { } pending) => confirmation.CommitAsync(pending, cancellationToken),
            (CallerAnswer.Repeat, { } pending) => AskAgainAsync(pending, pending.Proposal.ReadBack, cancellationToken),
            (CallerAnswer.Wait, { } pending) => AskAgainAsync(pending, call.Phrases.TakeYourTime, cancellationToken),
            (CallerAnswer.Aside, { } pending) => AnswerAsideAsync(pending, cancellationToken),
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
    private async IAsyncEnumerable<ConversationEvent> AnswerAsideAsync(PendingProposal asked, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isEnding = false;
        await foreach (var happened in AnswerByModelAsync(cancellationToken))
        {
            isEnding |= happened is ConversationEvent.EndRequested;
            yield return happened;
        }
        if (isEnding || model.HasRunTools || !ReferenceEquals(gate.Pending, asked))
            yield break;
        await foreach (var happened in AskAgainAsync(asked, call.Phrases.AskAgain(asked.Proposal.Kind, asked.Facts), cancellationToken))
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

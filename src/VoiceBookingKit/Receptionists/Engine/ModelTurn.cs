using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Receptionists.Gate;
using VoiceBookingKit.Receptionists.Tools;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>Lets the receptionist answer one turn: its words are said as they come, its tools are run in order, until it has answered, ends the call, or the caller has to be asked.</summary>
internal sealed class ModelTurn(
    CallContext call, FallbackLine line, ToolBox tools, BookingGate gate, ConversationHistory history, Speaker speaker, LeaveMessageTool messages, Func<string> prompt)
    : IDisposable
{
    /// <summary>Tool calls of one answer beyond this are not even refused.</summary>
    private const int MostCallsAtOnce = 32;

    private PreparedAnswer? _prepared;
    private PreparedAnswer? _ready;
    private bool _isEnding;
    private bool _hasRun;

    /// <summary>Whether any tool was run in the turn.</summary>
    public bool HasRunTools { get; private set; }

    public async IAsyncEnumerable<ConversationEvent> AnswerAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HasRunTools = _isEnding = false;
        tools.Open(call.Options.MaxToolCallsPerTurn);
        try
        {
            var wasSpent = false;
            do
            {
                wasSpent = tools.IsSpent;
                _hasRun = false;
                await foreach (var happened in RoundAsync(cancellationToken))
                    yield return happened;
            }
            while (_hasRun && !tools.IsAsking && !_isEnding && !wasSpent && !speaker.IsHoarse);
        }
        finally
        {
            tools.Close();
        }

        if (tools.IsAsking && gate.Pending is { } pending)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ConversationEvent.ConfirmationAsked(pending.Proposal);
            yield return speaker.Say(pending.Proposal.ReadBack);
            if (!cancellationToken.IsCancellationRequested)
                gate.Asked(pending);
        }
        else if (!speaker.HasSpoken)
        {
            yield return speaker.Say(_isEnding ? call.Phrases.Goodbye : call.Phrases.NoAnswer);
        }
        if (_isEnding)
            yield return new ConversationEvent.EndRequested();
    }

    /// <summary>Asks for the answer to what the caller has likely said, without any effect.</summary>
    public IDisposable Prepare(string heard)
    {
        _prepared?.Dispose();
        List<ChatMessage> messages = [.. Messages(), new ChatMessage(ChatRole.User, heard) { CreatedAt = call.Clock.GetUtcNow() }];
        return _prepared = new PreparedAnswer(heard, history.Version, tools, functions => line.Ask(messages, new ChatOptions { Tools = [.. functions], ToolMode = ChatToolMode.Auto }));
    }

    /// <summary>The caller has finished: what was prepared for just that is used for the next answer, and dropped otherwise.</summary>
    public void TakePrepared(string heard)
    {
        _ready?.Dispose();
        _ready = _prepared is { } prepared && prepared.TryUse(heard, history.Version) ? prepared : null;
        if (_ready is null)
            _prepared?.Dispose();
        _prepared = null;
    }

    public void Dispose()
    {
        _prepared?.Dispose();
        _ready?.Dispose();
    }

    /// <summary>One answer of the model, and the tools that it calls.</summary>
    private async IAsyncEnumerable<ConversationEvent> RoundAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ModelAnswer? answer = new();
        var startsAgain = false;
        history.CloseRound();
        using var ready = _ready;
        _ready = null;
        await foreach (var piece in line.AskAsync(Messages, ChatOptions, () => answer?.HasSpoken == true, ready, cancellationToken))
        {
            if (piece is AnswerPiece.Broken broken)
            {
                startsAgain |= answer?.HasSpoken == true;
                answer = null;
                yield return new ConversationEvent.Failed(broken.Code, "The receptionist in use did not answer; it is asked again, or the next in line is.");
                continue;
            }

            answer ??= new ModelAnswer { StartsAgain = startsAgain };
            foreach (var sentence in answer.Read(piece))
            {
                foreach (var words in Say(answer, sentence))
                    yield return words;
            }
            // A client that runs tools by itself is stopped when the caller has to be asked, and any when it has said enough.
            if (tools.IsAsking || speaker.IsHoarse)
                break;
        }
        if (answer is not null && !tools.IsAsking)
        {
            foreach (var words in Say(answer, answer.Finish()))
                yield return words;
        }
        speaker.Asks = answer?.Asks ?? speaker.Asks;

        if (answer is not null && answer.Calls.Any())
            history.AddReasoning(answer.Reasoning);
        while (Noted() is { } ran)
        {
            foreach (var happened in ran)
                yield return happened;
        }
        if (answer is null)
        {
            yield return speaker.Say(call.Phrases.NoAnswer);
            yield break;
        }
        foreach (var wanted in answer.Calls.Take(MostCallsAtOnce))
        {
            await tools.RunAsync(wanted.Name, wanted.Arguments, cancellationToken);
            foreach (var happened in Noted() ?? [])
                yield return happened;
        }
    }

    private IEnumerable<ConversationEvent> Say(ModelAnswer answer, string sentence)
    {
        if (sentence.Length == 0)
            yield break;
        if (answer.StartsAgain)
            yield return speaker.Say(call.Phrases.StartAgain);
        answer.StartsAgain = false;
        if (speaker.SayForModel(sentence) is not { } words)
            yield break;
        answer.HasSpoken = true;
        yield return words;
    }

    /// <summary>Takes note of the next tool run: history first, so that it is whole whenever the caller interrupts.</summary>
    private IReadOnlyList<ConversationEvent>? Noted()
    {
        if (tools.Take() is not { } run)
            return null;
        HasRunTools = _hasRun = true;
        history.AddCall(run.Name, run.Arguments, run.Result);

        var isDone = run.Result is PlainResult { Status: ToolStatus.Ok };
        _isEnding |= isDone && run.Name == ToolNames.EndCall;
        var finished = new ConversationEvent.ToolFinished(run.Name, run.Result);
        return isDone && run.Name == ToolNames.LeaveMessage && messages.Latest is { } message
            ? [finished, new ConversationEvent.MessageLeft(message)]
            : [finished];
    }

    private List<ChatMessage> Messages() =>
        [new ChatMessage(ChatRole.System, prompt()) { CreatedAt = call.Clock.GetUtcNow() }, .. history.Messages];

    private ChatOptions ChatOptions() => new() { Tools = [.. tools.Functions], ToolMode = ChatToolMode.Auto };
}

using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>One turn of the receptionist: its conversation's events become the session's, and its words become sentences.</summary>
internal sealed class AgentTurn(string sessionId, string turnId, SessionEventLog log, AgentVoice voice, SessionOutcomes outcomes, ILogger logger)
{
    private readonly StringBuilder _text = new();
    private readonly SentenceSplitter _splitter = new();
    private readonly Channel<string> _sentences = Channel.CreateUnbounded<string>(new() { SingleReader = true, SingleWriter = true });
    private bool _isThinking;

    /// <summary>Whether the receptionist asked to end the conversation.</summary>
    public bool EndRequested { get; private set; }

    /// <summary>Whether it gave an answer; false when it broke off with an error.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>Runs the turn until its words are out and heard, or the caller interrupts.</summary>
    public async Task RunAsync(Func<CancellationToken, IAsyncEnumerable<ConversationEvent>> answer, CancellationToken interrupted)
    {
        var speaking = voice.IsMute ? Task.CompletedTask : voice.SpeakAsync(_sentences.Reader, interrupted);
        Think(true);
        try
        {
            // Reading goes on after an interruption: a commit under way is finished, and must be seen.
            await foreach (var happened in answer(interrupted).ConfigureAwait(false))
                Handle(happened, interrupted.IsCancellationRequested);
            HasAnswered = true;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            HasAnswered = true;
        }
        catch (Exception failure)
        {
            logger.TurnFailed(sessionId, failure.GetType().Name);
            log.Append(SessionFailures.AnswerFailed);
        }
        finally
        {
            Finish(interrupted.IsCancellationRequested);
            await speaking.ConfigureAwait(false);
        }
    }

    private void Handle(ConversationEvent happened, bool isInterrupted)
    {
        switch (happened)
        {
            case ConversationEvent.Words(var text):
                AddWords(text, isInterrupted);
                break;
            case ConversationEvent.ToolFinished(var name, var result):
                log.Append(new SessionEvent.ToolFinished(name, result));
                break;
            case ConversationEvent.ConfirmationAsked(var proposal):
                log.Append(new SessionEvent.ConfirmationAsked(proposal));
                break;
            case ConversationEvent.Committed(var kind, var appointment):
                outcomes.Add(kind, appointment);
                log.Append(new SessionEvent.Confirmed(kind, appointment));
                break;
            case ConversationEvent.MessageLeft:
                outcomes.AddMessage();
                break;
            case ConversationEvent.EndRequested:
                EndRequested = true;
                break;
            case ConversationEvent.Failed(var code, var reason):
                logger.ReceptionistReported(sessionId, code, reason);
                log.Append(SessionFailures.Receptionist(code));
                break;
        }
    }

    private void AddWords(string text, bool isInterrupted)
    {
        if (text.Length == 0)
            return;
        Think(false);
        _text.Append(text);
        if (_text.ToString().Trim() is { Length: > 0 } soFar)
            log.Append(new SessionEvent.Transcript(turnId, TranscriptRole.Agent, soFar, IsFinal: false));
        if (isInterrupted)
            return;
        foreach (var sentence in _splitter.Add(text))
            Say(sentence);
    }

    private void Finish(bool isInterrupted)
    {
        Think(false);
        if (!isInterrupted && _splitter.Finish() is { } rest)
            Say(rest);
        _sentences.Writer.Complete();
        if (_text.ToString().Trim() is { Length: > 0 } whole)
            log.Append(new SessionEvent.Transcript(turnId, TranscriptRole.Agent, whole, IsFinal: true));
    }

    private void Say(string sentence)
    {
        log.Append(new SessionEvent.Say(turnId, sentence));
        _sentences.Writer.TryWrite(sentence);
    }

    private void Think(bool isThinking)
    {
        if (_isThinking == isThinking)
            return;
        _isThinking = isThinking;
        log.Append(new SessionEvent.Thinking(isThinking));
    }
}

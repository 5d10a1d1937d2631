using System.Text;
using System.Threading.Channels;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions.Speaking;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>One turn of the receptionist: its conversation's events become the session's, and its words become sentences.</summary>
internal sealed class AgentTurn(
    string sessionId, string turnId, SessionEventLog log, AgentVoice voice, AgentFloor floor, GapFiller filler, TurnClock times, SessionOutcomes outcomes, SessionParts parts)
{
    private readonly StringBuilder _text = new();
    private readonly SentenceSplitter _splitter = new();
    private readonly Channel<SpokenSentence> _sentences = Channel.CreateUnbounded<SpokenSentence>(new() { SingleReader = true });
    private bool _isThinking;

    /// <summary>Whether the receptionist asked to end the conversation.</summary>
    public bool EndRequested { get; private set; }

    /// <summary>Whether it gave an answer; false when it broke off with an error.</summary>
    public bool HasAnswered { get; private set; }

    /// <summary>All its words.</summary>
    public string Text => _text.ToString().Trim();

    /// <summary>Those that were heard, when the caller interrupted the host's own voice before the end; otherwise null.</summary>
    public string? Heard { get; private set; }

    /// <summary>Whether some words that were heard are not all of it.</summary>
    public bool IsLess(string heard) => heard.Count(IsWritten) < _text.ToString().Count(IsWritten);

    /// <summary>Runs the turn until its words are out and heard, or the caller interrupts.</summary>
    /// <param name="asked">What it answers; null when it speaks without having been asked.</param>
    /// <param name="answer">Its words and deeds.</param>
    /// <param name="interrupted">The caller interrupts.</param>
    public async Task RunAsync(CallerTurn? asked, Func<CancellationToken, IAsyncEnumerable<ConversationEvent>> answer, CancellationToken interrupted)
    {
        floor.Begin();
        times.Begin(asked);
        var speaking = voice.IsMute ? null : voice.SpeakAsync(_sentences.Reader, interrupted);
        Think(true);
        try
        {
            using var gap = filler.Watch(asked is not null, Fill);
            // Reading goes on after an interruption: a commit under way is finished, and must be seen.
            await foreach (var happened in answer(interrupted).ConfigureAwait(false))
            {
                if (happened is ConversationEvent.Words { Text.Length: > 0 })
                    gap?.Dispose();
                Handle(happened, interrupted.IsCancellationRequested);
            }
            HasAnswered = true;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            HasAnswered = true;
        }
        catch (Exception failure)
        {
            parts.Logger.TurnFailed(sessionId, failure.GetType().Name);
            log.Append(SessionFailures.AnswerFailed);
        }
        finally
        {
            Finish(interrupted.IsCancellationRequested);
            Heard = speaking is null ? null : Cut(await speaking.ConfigureAwait(false));
            ShowFinal();
            if (times.End(interrupted.IsCancellationRequested) is { } latency)
                log.Append(new SessionEvent.Latency(turnId, latency));
            floor.End();
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
                times.Tool(name);
                log.Append(new SessionEvent.ToolFinished(name, result));
                break;
            case ConversationEvent.ConfirmationAsked(var proposal):
                floor.Protect();
                log.Append(new SessionEvent.ConfirmationAsked(proposal));
                break;
            case ConversationEvent.Committed(var kind, var appointment):
                floor.Protect();
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
                parts.Logger.ReceptionistReported(sessionId, code, reason);
                VoiceBookingDiagnostics.FellBack("receptionist", code);
                log.Append(SessionFailures.Receptionist(code));
                break;
        }
    }

    private void AddWords(string text, bool isInterrupted)
    {
        if (text.Length == 0)
            return;
        Think(false);
        times.Words();
        _text.Append(text);
        if (Text is { Length: > 0 } soFar)
            log.Append(new SessionEvent.Transcript(turnId, TranscriptRole.Agent, soFar, IsFinal: false));
        if (isInterrupted)
            return;
        foreach (var sentence in _splitter.Add(text))
            Say(new SpokenSentence(sentence));
    }

    private void Finish(bool isInterrupted)
    {
        Think(false);
        if (!isInterrupted && _splitter.Finish() is { } rest)
            Say(new SpokenSentence(rest));
        _sentences.Writer.TryComplete();
    }

    /// <summary>What was heard of an answer that was cut short; null when that is all of it.</summary>
    private string? Cut(string? heard) => heard is null || !IsLess(heard) ? null : heard;

    private void ShowFinal()
    {
        if (Text is not { Length: > 0 } whole)
            return;
        var shown = voice.HasUnsaid ? whole : Heard ?? whole;
        log.Append(new SessionEvent.Transcript(turnId, TranscriptRole.Agent, shown, IsFinal: true));
        if (parts.SpeechOptions.LogWords && shown.Length > 0)
            parts.Logger.ReceptionistSaid(sessionId, PlainText.Line(shown));
    }

    private void Fill(string words) => Say(new SpokenSentence(words, IsFiller: true));

    private void Say(SpokenSentence sentence)
    {
        if (_sentences.Writer.TryWrite(sentence))
            log.Append(new SessionEvent.Say(turnId, sentence.Text) { IsFiller = sentence.IsFiller });
    }

    private void Think(bool isThinking)
    {
        if (_isThinking == isThinking)
            return;
        _isThinking = isThinking;
        log.Append(new SessionEvent.Thinking(isThinking));
    }

    private static bool IsWritten(char c) => !char.IsWhiteSpace(c);
}

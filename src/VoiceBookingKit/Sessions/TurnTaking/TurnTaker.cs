using VoiceBookingKit.Language;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>Judges when a caller's turn begins and ends, and when it interrupts: from voice, words, what was asked and what the receptionist is doing.</summary>
/// <remarks>
/// It has no clock and no thread of its own: every input says when it happens, and <see cref="DueAt"/> says when to call <see cref="Tick"/>. Whoever owns it calls it by one
/// thread at a time. Every word that it hears goes out once, in a turn or an acknowledgement.
/// </remarks>
/// <param name="options">How long to wait.</param>
/// <param name="language">The language of the caller.</param>
/// <param name="expected">Tells what the caller was asked for.</param>
/// <param name="remaining">Tells how much of the receptionist's answer is still to be heard.</param>
/// <param name="listener">Is told what is judged.</param>
internal sealed partial class TurnTaker(
    TurnTakingOptions options, ISpokenLanguage language, Func<Expected> expected, Func<TimeSpan> remaining, ITurnListener listener)
{
    private readonly HeardWords _words = new();
    private readonly VoiceRun _voice = new();
    private TimeSpan _wordsAt;
    private bool _isOpen;
    private bool _isWordless;
    private string? _likely;
    private bool _isEarly;
    private Completeness _completeness;

    /// <summary>Whether the recogniser tells when a turn ends; what it says then goes before voice and pauses.</summary>
    public bool RecogniserJudges { get; private set; }

    /// <summary>Whether the caller has begun a turn.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>When to call <see cref="Tick"/>, unless something happens before; null when there is nothing to wait for.</summary>
    public TimeSpan? DueAt { get; private set; }

    /// <summary>A piece of the caller's sound.</summary>
    /// <param name="isVoice">Whether it ends in voice.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="now">When.</param>
    public void Hear(bool isVoice, TimeSpan length, TimeSpan now)
    {
        HearVoice(isVoice, length, now);
        Judge(now);
    }

    /// <summary>Something from the recogniser.</summary>
    public void Hear(Heard heard, TimeSpan now)
    {
        switch (heard)
        {
            case Heard.Started:
                Open(now);
                break;
            case Heard.Interim(_, var text):
                Change(_words.SetInterim(PlainWords(text)), now);
                break;
            case Heard.Final(_, var text):
                Change(_words.AddFinal(PlainWords(text)), now);
                _isWordless = _words.IsEmpty;
                break;
            case Heard.TurnEnding(_, var text, _) when RecogniserJudges && _agent == AgentActivity.Listening:
                Change(_words.SetInterim(PlainWords(text)), now);
                if (options.PrepareAnswers)
                    Expect(_words.Text);
                break;
            case Heard.TurnResumed:
                Unexpect();
                break;
            case Heard.TurnEnded when RecogniserJudges && !_words.IsEmpty:
                End(now);
                break;
        }
        Judge(now);
    }

    /// <summary>Another recogniser listens from now on.</summary>
    /// <param name="recogniserJudges">Whether it tells when a turn ends.</param>
    /// <param name="repeats">Whether it is played sound of which words were heard already.</param>
    public void Change(bool recogniserJudges, bool repeats = false)
    {
        RecogniserJudges = recogniserJudges;
        if (!repeats)
            _words.Renew();
    }

    /// <summary>Time has passed.</summary>
    public void Tick(TimeSpan now) => Judge(now);

    private void Judge(TimeSpan now)
    {
        if (!_isOpen && (_voice.Length >= options.SpeechStartsAfter || !_words.IsEmpty))
            Open(now);
        JudgeInterruption(now);
        if (EndsAt() is { } end && now >= end)
            End(now);
        else if (LikelyEndsAt() is { } likely && now >= likely)
            Expect(_words.Text);
        else if (_likely is not null && !RecogniserJudges && _voice.Length >= options.SpeechStartsAfter)
            Unexpect();
        if (NothingAt() is { } nothing && now >= nothing)
            GiveUp();
        DueAt = Earliest(now, EndsAt(), LikelyEndsAt(), NothingAt(), ResumesAt());
    }

    private void Change(bool isNew, TimeSpan now)
    {
        _voice.Explained();
        _wordsAt = now;
        if (!isNew)
            return;
        _isHeldOver = false;
        _completeness = language.CompletenessOf(_words.Text, expected());
        if (_likely is not null && _likely != _words.Text)
            Unexpect();
        if (_words.IsEmpty)
            return;
        Open(now);
        listener.WordsChanged(_words.Text);
    }

    private void Open(TimeSpan now)
    {
        if (_isOpen)
            return;
        (_isOpen, _wordsAt) = (true, now);
        listener.TurnBegan();
    }

    private void Expect(string text)
    {
        if (text.Length == 0 || _likely == text)
            return;
        Unexpect();
        _likely = text;
        listener.TurnLikelyEnded(text);
    }

    private void Unexpect()
    {
        if (_likely is null)
            return;
        _likely = null;
        listener.TurnResumed();
    }

    private void End(TimeSpan now)
    {
        var isListening = language.IsBackchannel(_words.Text);
        if (_agent != AgentActivity.Listening && !_isInterrupted)
        {
            // The answer to a question that is all but asked waits for its end.
            if (MustNotInterrupt && !(isListening && !IsAlmostDone))
            {
                _isHeldOver = true;
                return;
            }
            if (!isListening)
                Interrupt();
        }
        var isAcknowledged = isListening && _agent != AgentActivity.Listening && !_isInterrupted;
        var (text, isEarly, pause) = (_words.Take(), _isEarly, now - _voice.LastAt);
        Close();
        if (isAcknowledged)
        {
            listener.Acknowledged(text);
            if (_heldAt is not null)
                Resume();
        }
        else
        {
            listener.TurnEnded(text, isEarly, pause);
        }
        _wordsAt = now;
    }

    private void GiveUp()
    {
        var isUnclear = IsUnclear;
        Close();
        listener.NothingSaid(isUnclear);
    }

    private void Close()
    {
        (_isOpen, _isWordless, _isEarly, _isHeldOver, _likely) = (false, false, false, false, null);
        _voice.EndTurn();
        _pauses.End();
        (_hasEnded, _behindTurn) = (true, null);
    }

    private static string PlainWords(string text) => Booking.PlainText.Line(text);
}

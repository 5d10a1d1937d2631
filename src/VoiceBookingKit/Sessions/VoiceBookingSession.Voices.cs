using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions.Hearing;
using VoiceBookingKit.Sessions.Speaking;
using VoiceBookingKit.Sessions.TurnTaking;

namespace VoiceBookingKit.Sessions;

/// <summary>The two voices of a session: what the caller's sound makes of the receptionist's, and of its turns.</summary>
internal sealed partial class VoiceBookingSession : ITurnListener
{
    // A television is not asked to repeat itself for ever.
    private const int MostUnclear = 3;

    private int _unclear;

    void ITurnListener.TurnBegan()
    {
        _speaking.User(true);
        _silence.CallerStirs();
    }

    void ITurnListener.WordsChanged(string text)
    {
        _transcript.Interim(Fitting(text));
        _silence.CallerStirs();
    }

    void ITurnListener.TurnLikelyEnded(string text)
    {
        // A realtime model remembers what it was asked, so that it is asked only once the caller has finished.
        if (_realtime is not { IsAlive: true })
            _answering.Prepare(Fitting(text));
    }

    void ITurnListener.TurnResumed() => _answering.Dismiss();

    void ITurnListener.TurnEnded(string text, bool isEarly, TimeSpan? pause)
    {
        _unclear = 0;
        TakeTurn(new CallerTurn(Fitting(text)) { IsEarly = isEarly, Pause = pause });
    }

    void ITurnListener.Acknowledged(string text)
    {
        _speaking.User(false);
        _transcript.Final(text);
    }

    void ITurnListener.NothingSaid(bool isUnclear)
    {
        _speaking.User(false);
        if (!isUnclear || _realtime is { IsAlive: true } || ++_unclear > MostUnclear)
            return;
        if (_parts.Phrases.NotUnderstood(_unclear, Expected) is { Length: > 0 } notice)
            _turns.AddNotice(notice);
    }

    void ITurnListener.OutputHeld() => _voice.Hold();

    void ITurnListener.OutputResumed()
    {
        VoiceBookingDiagnostics.FalseInterruptions.Add(1);
        _voice.Release();
    }

    void ITurnListener.Interrupted()
    {
        VoiceBookingDiagnostics.Interruptions.Add(1);
        if (_voice.IsMute)
            _log.Append(new SessionEvent.AudioCleared()); // for a voice outside
        InterruptAnswer();
    }

    public void CallerLost() => _silence.CallerLost();

    public void CallerBack()
    {
        if (State != SessionState.Ended)
            _silence.CallerBack();
    }

    private void TakeKeys(string keys) => TakeTurn(new CallerTurn(_parts.Language.SayKeys(keys, Expected)));

    private void InterruptAnswer()
    {
        if (_voice.IsMute && _floor.IsPlaying && _spoken is { } spoken)
            _answering.HeardOnly(spoken.TurnId, spoken.Words);
        _voice.Interrupt();
        _answering.Interrupt();
    }

    private AgentVoice NewVoice()
    {
        var voices = IsSpoken && !_request.HasOwnVoice ? _line.Voices : [];
        var synthesis = new SpeechSynthesis(Id, voices, _parts);
        var playout = new Playout(_log, _parts.SpeechOptions.SendAhead, _parts.Clock, OnVoiceBegan);
        return _realtime is null
            ? new AgentVoice(synthesis, playout, _log, _speaking, _parts.Language.SayAloud)
            : new AgentVoice(synthesis, playout, _log, _speaking, text => text, () => _realtime.LeftUnsaid);
    }

    private CallerVoice NewCaller() => new(
        Id,
        _parts,
        listener => _trace.Within(() => new CallerEar(
            Id,
            _line.Recognisers,
            _parts.Circuits.In(_line.Recognisers),
            _parts.Hints with { Language = _request.Language, Expecting = () => Expected.ToSpeech() },
            listener,
            _parts.Counts,
            _parts.Logger)),
        () => Expected,
        () => _voice.Remaining,
        this,
        OnDeaf);

    private Expected Expected => _conversation?.Expected ?? Expected.Anything;

    private void OnVoiceBegan()
    {
        _times.Sound();
        _speaking.Agent(true);
        _floor.Speak();
    }

    private void OnDeaf()
    {
        _speaking.User(false);
        _log.Append(SessionFailures.SpeechUnavailable);
        // Only who spoke before and is not heard any more needs to be told aloud; without any recogniser a page offers no microphone.
        if (_parts.Speech.CanHear && IsSpoken && _parts.Phrases.CannotHear is { Length: > 0 } notice)
            _turns.AddNotice(notice);
    }

    /// <summary>How far a voice outside has come with a turn.</summary>
    private sealed record SpokenSoFar(string TurnId, string Words);

    private string Fitting(string text) => text.Length <= _parts.Options.MaxTextLength ? text : text[..(_parts.Options.MaxTextLength)];
}

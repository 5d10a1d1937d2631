namespace VoiceBookingKit.Sessions;

/// <summary>Tells when a caller whose turn it is, and who is there, has been silent for too long.</summary>
/// <remarks>Safe from many threads.</remarks>
internal sealed class CallerSilence : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CallerTurns _turns;
    private readonly SilenceTimer _timer;
    private bool _isAnswering = true; // the greeting comes first
    private int _answered;
    private int _lost;

    /// <param name="turns">Where the silence is added.</param>
    /// <param name="after">How long to wait for the caller.</param>
    /// <param name="clock">Where time comes from.</param>
    public CallerSilence(CallerTurns turns, TimeSpan after, TimeProvider clock)
    {
        _turns = turns;
        _timer = new SilenceTimer(after, OnSilence, clock);
    }

    /// <summary>Whether it is the turn of a caller who is there.</summary>
    public bool IsWaiting
    {
        get
        {
            lock (_gate)
                return !_isAnswering && _turns.Count == _answered && _lost == 0;
        }
    }

    /// <summary>The receptionist has the word.</summary>
    public void AnswerBegan()
    {
        lock (_gate)
        {
            _isAnswering = true;
            _timer.Stop();
        }
    }

    /// <summary>The receptionist has finished.</summary>
    /// <param name="turns">How many turns of the caller that answered.</param>
    public void AnswerEnded(int turns)
    {
        lock (_gate)
        {
            _isAnswering = false;
            _answered += turns;
            RestartIfWaiting();
        }
    }

    /// <summary>The caller stirs without having said anything yet.</summary>
    public void CallerStirs()
    {
        lock (_gate)
            RestartIfWaiting();
    }

    /// <summary>A voice outside began or finished saying the last answer.</summary>
    public void Playback(bool isSpeaking)
    {
        lock (_gate)
        {
            if (!isSpeaking)
                RestartIfWaiting();
            else if (IsWaiting)
                _timer.AwaitPlayback();
        }
    }

    /// <summary>A way to the caller is lost: who is not there is waited for, and not asked whether they are.</summary>
    public void CallerLost()
    {
        lock (_gate)
        {
            _lost++;
            _timer.Stop();
        }
    }

    /// <summary>It is back.</summary>
    public void CallerBack()
    {
        lock (_gate)
        {
            _lost--;
            RestartIfWaiting();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void RestartIfWaiting()
    {
        if (IsWaiting)
            _timer.Restart();
    }

    private void OnSilence()
    {
        lock (_gate)
        {
            if (IsWaiting)
                _turns.AddSilence();
        }
    }
}

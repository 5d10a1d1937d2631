namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Notices a recogniser that gives nothing for a caller's voice: one that never gave anything is hung; otherwise once may be a cough or a television, and twice running is a fault.</summary>
internal sealed class UnansweredVoice(TimeSpan within)
{
    private static readonly TimeSpan WorthAnswering = TimeSpan.FromSeconds(0.8);

    private TimeSpan _voice;
    private TimeSpan _lastAt;
    private int _strikes;
    private bool _hasAnswered;

    /// <summary>Whether sound may still have to be played to another recogniser.</summary>
    public bool IsWaiting => _strikes > 0 || _voice >= WorthAnswering;

    /// <summary>Takes note of a piece of sound; tells whether the recogniser should be given up.</summary>
    public bool Hear(bool isVoice, TimeSpan length, TimeSpan now)
    {
        if (isVoice)
        {
            _voice += length;
            _lastAt = now;
        }
        // A recogniser that only answers when the caller has finished is not hung while they speak, unless that is long.
        if (_voice < WorthAnswering || (now - _lastAt < within && _voice < 4 * within))
            return false;
        _voice = TimeSpan.Zero;
        if (_hasAnswered && ++_strikes < 2)
            return false;
        _strikes = 0;
        return true;
    }

    /// <summary>The recogniser gave something.</summary>
    public void Answer() => (_voice, _strikes, _hasAnswered) = (TimeSpan.Zero, 0, true);

    /// <summary>Another recogniser begins.</summary>
    public void Renew() => (_voice, _strikes, _hasAnswered) = (TimeSpan.Zero, 0, false);
}

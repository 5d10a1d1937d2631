namespace VoiceBookingKit.Sessions.Hearing;

/// <summary>Notices a recogniser that gives nothing for a caller's voice: one that never gave anything is hung; otherwise once may be a cough or a television, and twice running is a fault.</summary>
internal sealed class UnansweredVoice(TimeSpan within)
{
    private static readonly TimeSpan WorthAnswering = TimeSpan.FromSeconds(0.8);

    // A recogniser that hangs is noticed after some seconds; until then, what was said to it must not be forgotten.
    private static readonly TimeSpan WorthKeeping = TimeSpan.FromSeconds(20);

    // By then a recogniser that works has given words.
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(2);

    // A detector hears voice a little longer than it lasts.
    private static readonly TimeSpan Hangover = TimeSpan.FromSeconds(0.3);

    private TimeSpan? _spokeAt;
    private TimeSpan _spokenUntil;
    private TimeSpan _voice;
    private TimeSpan _lastAt;
    private int _strikes;
    private bool _hasAnswered;

    /// <summary>Whether sound may still have to be played to another recogniser.</summary>
    public bool IsWaiting(TimeSpan now) => _strikes > 0 || _voice >= WorthAnswering || now - _spokeAt < WorthKeeping;

    /// <summary>Whether the caller has spoken and finished, and is still waiting for the words.</summary>
    public bool IsOverdue(TimeSpan now) => now - _spokeAt >= Overdue;

    /// <summary>The caller speaks.</summary>
    /// <param name="until">Where in the call's sound that is.</param>
    /// <param name="now">When.</param>
    public void Speak(TimeSpan until, TimeSpan now) => (_spokeAt, _spokenUntil) = (now, until);

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
    /// <param name="hasWords">Whether there are words in it.</param>
    /// <param name="until">Up to where in the call's sound they go.</param>
    public void Answer(bool hasWords, TimeSpan until)
    {
        (_voice, _strikes, _hasAnswered) = (TimeSpan.Zero, 0, true);
        if (hasWords && until + Hangover >= _spokenUntil)
            _spokeAt = null;
    }

    /// <summary>Another recogniser begins.</summary>
    public void Renew() => (_voice, _strikes, _hasAnswered) = (TimeSpan.Zero, 0, false);
}

namespace VoiceBookingKit.LocalSpeech.Utterances;

/// <summary>How long a caller pauses in the middle of what they say: who does so once does it again, and is waited for even when they have given a whole answer.</summary>
/// <remarks>One for each call.</remarks>
/// <param name="longPause">How long to wait for a caller of whom that is not known, where more may come.</param>
internal sealed class CallerPauses(TimeSpan longPause)
{
    // Nobody's pauses are all alike.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(0.3);

    // Who has spoken so often without one has found their tongue.
    private const int MostWithout = 4;

    private TimeSpan _longest;
    private int _without;
    private bool _hasPaused;

    /// <summary>How long to wait for the caller to go on.</summary>
    /// <param name="isWhole">Whether they have given a whole answer.</param>
    public TimeSpan Wait(bool isWhole)
    {
        var known = _longest == TimeSpan.Zero ? TimeSpan.Zero : _longest + Margin;
        return isWhole || known > longPause ? known : longPause;
    }

    /// <summary>The caller went on after a pause.</summary>
    /// <param name="pause">How long it was.</param>
    public void GoOn(TimeSpan pause) => (_longest, _without, _hasPaused) = (pause > _longest ? pause : _longest, 0, true);

    /// <summary>The caller speaks again after what was taken for all: so soon that nobody can have answered it, they only paused.</summary>
    /// <param name="pause">How long they were silent.</param>
    public void BeginAgain(TimeSpan pause)
    {
        if (pause < longPause + Margin)
            GoOn(pause);
    }

    /// <summary>An utterance is over.</summary>
    public void End()
    {
        _without = _hasPaused ? 0 : _without + 1;
        _hasPaused = false;
        if (_without >= MostWithout)
            _longest = TimeSpan.Zero;
    }
}

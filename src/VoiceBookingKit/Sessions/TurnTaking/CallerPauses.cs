namespace VoiceBookingKit.Sessions.TurnTaking;

/// <summary>How long a caller pauses in the middle of what they say: who does so once does it again, and is waited for so long.</summary>
/// <param name="options">How long others are waited for.</param>
internal sealed class CallerPauses(TurnTakingOptions options)
{
    // Nobody's pauses are all alike.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(0.3);

    // Who speaks again later than this has heard something of the answer, and interrupts it.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.8);

    // Who has had so many turns without one has found their tongue.
    private const int MostWithout = 4;

    private TimeSpan _longest;
    private int _without;

    /// <summary>How long to wait for the caller to go on; zero where nothing is known.</summary>
    public TimeSpan Wait => _longest == TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min((_longest + Margin).Ticks, options.LongPause.Ticks));

    /// <summary>The caller went on after a pause.</summary>
    /// <param name="pause">How long it was; one that ends no turn, or that is no pause any more, teaches nothing.</param>
    public void GoOn(TimeSpan pause)
    {
        if (pause < options.Pause || pause > Longest)
            return;
        _longest = pause > _longest ? pause : _longest;
        _without = -1;
    }

    /// <summary>A turn has ended.</summary>
    public void EndTurn()
    {
        if (++_without >= MostWithout)
            _longest = TimeSpan.Zero;
    }
}

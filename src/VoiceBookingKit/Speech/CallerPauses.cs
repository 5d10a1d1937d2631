namespace VoiceBookingKit.Speech;

/// <summary>Learns how long a caller pauses in the middle of what they say: who does so once does it again, and is waited for so long.</summary>
/// <remarks>
/// One for each call, used by one thread at a time. For whoever judges when a caller has finished: the kit's turn taking, and recognisers that cut sound into utterances themselves.
/// Which silences are pauses, and how long anybody is waited for at least or at most, is theirs to say.
/// </remarks>
public sealed class CallerPauses
{
    // Nobody's pauses are all alike.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(0.3);

    // Who has spoken so often without one has found their tongue.
    private const int MostWithout = 4;

    private TimeSpan _longest;
    private int _without;

    /// <summary>How long to wait for the caller to go on: a little longer than their longest pause, or zero where none is known.</summary>
    public TimeSpan Wait => _longest == TimeSpan.Zero ? TimeSpan.Zero : _longest + Margin;

    /// <summary>The caller went on after a pause.</summary>
    /// <param name="pause">How long they were silent.</param>
    public void GoOn(TimeSpan pause)
    {
        _longest = pause > _longest ? pause : _longest;
        _without = -1;
    }

    /// <summary>The caller has finished; after four times without a pause what was learned is forgotten.</summary>
    public void End()
    {
        if (++_without >= MostWithout)
            _longest = TimeSpan.Zero;
    }
}

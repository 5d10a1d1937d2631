namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>Bridges the wait for a spoken answer with a few words, though never in two turns running.</summary>
/// <param name="words">The words; empty for none.</param>
/// <param name="after">How long to wait before; zero for never.</param>
/// <param name="clock">Where time comes from.</param>
internal sealed class GapFiller(string words, TimeSpan after, TimeProvider clock)
{
    private int _filled;

    /// <summary>Waits along with a turn.</summary>
    /// <param name="isAwaited">Whether it answers something; anything else is not awaited.</param>
    /// <param name="say">Says the words.</param>
    /// <returns>Ends the wait when it is disposed of; null when there is none.</returns>
    public IDisposable? Watch(bool isAwaited, Action<string> say)
    {
        if (Interlocked.Exchange(ref _filled, 0) > 0 || !isAwaited || words.Length == 0 || after <= TimeSpan.Zero)
            return null;
        return clock.CreateTimer(
            _ =>
            {
                Interlocked.Increment(ref _filled);
                say(words);
            },
            null,
            after,
            Timeout.InfiniteTimeSpan);
    }
}

namespace VoiceBookingKit.Sessions;

/// <summary>Tells when a caller has been silent for too long.</summary>
internal sealed class SilenceTimer : IDisposable
{
    // A lost report that the voice has ended must not keep a line open for good.
    private static readonly TimeSpan LongestPlayback = TimeSpan.FromMinutes(1);

    private readonly TimeSpan _after;
    private readonly ITimer _timer;

    public SilenceTimer(TimeSpan after, Action onSilence, TimeProvider clock)
    {
        _after = after;
        _timer = clock.CreateTimer(_ => onSilence(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>It is the caller's turn now.</summary>
    public void Restart() => _timer.Change(_after, Timeout.InfiniteTimeSpan);

    /// <summary>The receptionist's voice is heard; the caller's time begins when it ends.</summary>
    public void AwaitPlayback() => _timer.Change(_after + LongestPlayback, Timeout.InfiniteTimeSpan);

    /// <summary>Someone has the word.</summary>
    public void Stop() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();
}

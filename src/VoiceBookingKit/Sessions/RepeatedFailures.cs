namespace VoiceBookingKit.Sessions;

/// <summary>Tells the same failure at most once a second, so that a flood of bad input does not become a flood of answers.</summary>
internal sealed class RepeatedFailures(SessionEventLog log, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _toldAt = [];

    public void Tell(SessionEvent.Failed failure)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (_toldAt.TryGetValue(failure.Code, out var before) && clock.GetElapsedTime(before, now) < Pause)
                return;
            _toldAt[failure.Code] = now;
        }
        log.Append(failure);
    }
}

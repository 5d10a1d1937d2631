namespace VoiceBookingKit.Sessions;

/// <summary>Lets so many through a second, and a second's worth at once. Safe from many threads.</summary>
/// <param name="perSecond">How many a second; at least 1.</param>
/// <param name="clock">Where time comes from.</param>
public sealed class RatePerSecond(int perSecond, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _allowed = perSecond;
    private long _lastAt = clock.GetTimestamp();

    /// <summary>Whether one more may pass now; it is counted when it may.</summary>
    public bool TryTake()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            _allowed = Math.Min(perSecond, _allowed + clock.GetElapsedTime(_lastAt, now).TotalSeconds * perSecond);
            _lastAt = now;
            if (_allowed < 1)
                return false;
            _allowed--;
            return true;
        }
    }
}

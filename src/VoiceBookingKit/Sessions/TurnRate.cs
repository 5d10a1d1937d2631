namespace VoiceBookingKit.Sessions;

/// <summary>Lets so many through a second, and a second's worth at once.</summary>
internal sealed class TurnRate(int perSecond, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _allowed = perSecond;
    private long _lastAt = clock.GetTimestamp();

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

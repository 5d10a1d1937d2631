using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Slots;

/// <summary>The slots that this process has claimed. Cal.com hides claimed slots from everyone, also from whoever claimed them, and so must not be taken to be busy by themselves.</summary>
/// <remarks>Among callers here the kit's own holds keep them apart. Safe from many threads.</remarks>
internal sealed class OwnClaims(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (CalComEventType Type, TimeRange Time, DateTimeOffset Until)> _claims = [];

    public void Add(string uid, CalComEventType type, TimeRange time, DateTimeOffset until)
    {
        lock (_gate)
        {
            foreach (var ended in _claims.Where(claim => claim.Value.Until <= clock.GetUtcNow()).Select(claim => claim.Key).ToList())
                _claims.Remove(ended);
            _claims[uid] = (type, time, until);
        }
    }

    public void Remove(string uid)
    {
        lock (_gate)
            _claims.Remove(uid);
    }

    /// <summary>The time that is claimed of an event type now.</summary>
    public IReadOnlyList<TimeRange> Of(CalComEventType type)
    {
        lock (_gate)
            return [.. _claims.Values.Where(claim => claim.Type == type && claim.Until > clock.GetUtcNow()).Select(claim => claim.Time)];
    }
}

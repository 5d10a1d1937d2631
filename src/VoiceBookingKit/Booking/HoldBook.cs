using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>The holds of an <see cref="InMemoryBookingStore"/>: at most one an owner.</summary>
internal sealed class HoldBook
{
    private readonly Dictionary<string, Hold> _byOwner = [];

    public IEnumerable<Hold> Standing(DateTimeOffset now) => _byOwner.Values.Where(hold => hold.ExpiresAt > now);

    public bool IsTaken(string staffId, TimeRange blocked, string byOthersThan, DateTimeOffset now) =>
        Standing(now).Any(hold => hold.Owner != byOthersThan && hold.Slot.StaffId == staffId && hold.Blocked.Overlaps(blocked));

    public void Replace(Hold hold, DateTimeOffset now)
    {
        foreach (var (owner, expired) in _byOwner)
        {
            if (expired.ExpiresAt <= now)
                _byOwner.Remove(owner);
        }
        _byOwner[hold.Owner] = hold;
    }

    public bool Release(string owner) => _byOwner.Remove(owner);
}

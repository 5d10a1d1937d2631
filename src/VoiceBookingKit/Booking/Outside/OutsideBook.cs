using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>What an <see cref="InMemoryBookingStore"/> remembers about outside calendars. Whoever uses it locks.</summary>
internal sealed class OutsideBook
{
    private readonly Dictionary<Guid, OutsideEntry> _entries = [];
    private readonly Dictionary<Guid, OutsideIntent> _intents = [];
    private readonly Dictionary<string, (string Owner, DateTimeOffset Until)> _leases = [];

    /// <summary>The time that intents claim.</summary>
    public IEnumerable<(OutsideIntent Intent, Slot Slot, TimeRange Blocked, Guid? Leaving)> Claims =>
        from intent in _intents.Values
        where intent.State != IntentState.Released && intent.Commit is not BookingCommit.Cancel
        select (intent, intent.Appointment.Slot, intent.Appointment.Blocked, (intent.Commit as BookingCommit.Change)?.AppointmentId);

    public bool IsTaken(string staffId, TimeRange blocked, Guid? except) =>
        Claims.Any(claim => claim.Intent.Id != except && claim.Slot.StaffId == staffId && claim.Blocked.Overlaps(blocked));

    public IEnumerable<OutsideEntry> EntriesOf(string calendar, TimeRange within) =>
        _entries.Values.Where(entry => entry.Calendar == calendar && entry.Start < within.End && within.Start < entry.End);

    public OutsideEntry? FindEntry(Guid appointmentId) => _entries.GetValueOrDefault(appointmentId);

    public OutsideEntry? FindEntry(string calendar, string entryId) =>
        _entries.Values.FirstOrDefault(entry => entry.Calendar == calendar && entry.EntryId == entryId);

    public bool Put(OutsideEntry entry)
    {
        _entries[entry.AppointmentId] = entry;
        return true;
    }

    public void Add(OutsideIntent intent) => _intents.Add(intent.Id, intent);

    public OutsideIntent? FindIntent(Guid id) => _intents.GetValueOrDefault(id);

    public OutsideIntent? FindIntent(string key) => _intents.Values.FirstOrDefault(intent => intent.Commit.Key == key);

    public IEnumerable<OutsideIntent> Intents => _intents.Values;

    public OutsideIntent? Update(OutsideIntent intent)
    {
        if (_intents.GetValueOrDefault(intent.Id)?.Version != intent.Version)
            return null;
        return _intents[intent.Id] = intent with { Version = intent.Version + 1 };
    }

    public bool End(OutsideIntent intent) => _intents.GetValueOrDefault(intent.Id)?.Version == intent.Version && _intents.Remove(intent.Id);

    public bool TryLease(string name, string owner, DateTimeOffset now, DateTimeOffset until)
    {
        if (_leases.TryGetValue(name, out var lease) && lease.Owner != owner && lease.Until > now)
            return false;
        _leases[name] = (owner, until);
        return true;
    }

    /// <summary>Writes what a commit settles.</summary>
    public void Settle(OutsideSettlement settlement, Guid appointmentId)
    {
        if (settlement.IntentId is { } id)
            _intents.Remove(id);
        if (settlement.Entry is { } entry)
            _entries[appointmentId] = entry;
        else
            _entries.Remove(appointmentId);
        if (settlement.Then is { } then)
            Add(then);
    }
}

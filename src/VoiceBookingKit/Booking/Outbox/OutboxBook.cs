namespace VoiceBookingKit.Booking;

/// <summary>The outbox of an <see cref="InMemoryBookingStore"/>, whose lock guards it.</summary>
internal sealed class OutboxBook(Lock gate) : IOutboxStore
{
    private readonly Dictionary<Guid, OutboxEntry> _entries = [];

    /// <summary>Writes what a commit brings, and voids what it makes void; the caller holds the lock.</summary>
    public void Write(BookingCommit commit)
    {
        if (commit is BookingCommit.Change change)
        {
            foreach (var entry in Pending.Where(entry => entry.AppointmentId == change.AppointmentId && entry.IsVoidAfterChange).ToList())
                _entries[entry.Id] = new OutboxSettlement(OutboxState.Discarded, commit.At, OutboxSettlement.Superseded).Apply(entry);
        }
        foreach (var entry in commit.Outbox)
            _entries.Add(entry.Id, entry);
    }

    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(OutboxLease lease, CancellationToken cancellationToken = default) => Locked<IReadOnlyList<OutboxEntry>>(() =>
    {
        var claimed = Pending.Where(entry => entry.DueAt <= lease.Now && !(entry.LeasedUntil > lease.Now) && !IsWaiting(entry)
                && !(lease.WithoutReminders && entry.Topic == OutboxTopic.Reminder))
            .OrderBy(entry => entry.DueAt).ThenBy(entry => entry.Id).Take(lease.Max)
            .Select(entry => entry with { Attempts = entry.Attempts + 1, Lease = lease.Id, LeasedUntil = lease.Until })
            .ToList();
        foreach (var entry in claimed)
            _entries[entry.Id] = entry;
        return claimed;
    }, cancellationToken);

    public Task<bool> SettleAsync(Guid id, Guid lease, OutboxSettlement settlement, CancellationToken cancellationToken = default) =>
        Change(id, entry => entry.State == OutboxState.Pending && entry.Lease == lease, settlement.Apply, cancellationToken);

    public Task<DateTimeOffset?> GetNextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => Locked(
        () => Pending.Select(entry => (DateTimeOffset?)(entry.LeasedUntil > entry.DueAt ? entry.LeasedUntil.Value : entry.DueAt)).Where(due => due > now).Min(), cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxQuery query, CancellationToken cancellationToken = default) => Locked<IReadOnlyList<OutboxEntry>>(
        () => [.. _entries.Values
            .Where(entry => entry.State == query.State && (query.Topic is null || entry.Topic == query.Topic) && (query.AppointmentId is null || entry.AppointmentId == query.AppointmentId))
            .OrderBy(entry => entry.DueAt).ThenBy(entry => entry.Id).Take(query.Max)], cancellationToken);

    public Task<bool> ResendAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default) => Change(
        id,
        entry => entry.State is OutboxState.Dead or OutboxState.Discarded,
        entry => entry with { State = OutboxState.Pending, DueAt = now, Attempts = 0, Lease = null, LeasedUntil = null, SettledAt = null },
        cancellationToken);

    public Task<bool> DiscardAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default) => Change(
        id,
        entry => entry.State is OutboxState.Pending or OutboxState.Dead,
        entry => entry with { State = OutboxState.Discarded, LeasedUntil = null, SettledAt = now },
        cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => Locked(() =>
    {
        var old = _entries.Values.Where(entry => entry.State is OutboxState.Delivered or OutboxState.Discarded && entry.SettledAt < before).ToList();
        foreach (var entry in old)
            _entries.Remove(entry.Id);
        return old.Count;
    }, cancellationToken);

    private IEnumerable<OutboxEntry> Pending => _entries.Values.Where(entry => entry.State == OutboxState.Pending);

    private bool IsWaiting(OutboxEntry entry) => Pending.Any(other =>
        other.AppointmentId == entry.AppointmentId && other.Channel == entry.Channel && !other.IsVoidAfterChange
        && (other.Sequence < entry.Sequence || (other.Sequence == entry.Sequence && entry.IsVoidAfterChange)));

    private Task<bool> Change(Guid id, Func<OutboxEntry, bool> may, Func<OutboxEntry, OutboxEntry> change, CancellationToken cancellationToken) => Locked(() =>
    {
        if (!_entries.TryGetValue(id, out var entry) || !may(entry))
            return false;
        _entries[id] = change(entry);
        return true;
    }, cancellationToken);

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        lock (gate)
            return Task.FromResult(work());
    }
}

using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

public sealed partial class InMemoryBookingStore : IOutsideStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<OutsideEntry>> GetEntriesAsync(string calendar, TimeRange within, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<OutsideEntry>>(() => [.. _outside.EntriesOf(calendar, within)], cancellationToken);

    /// <inheritdoc />
    public Task<OutsideEntry?> FindEntryAsync(Guid appointmentId, CancellationToken cancellationToken = default) =>
        Locked(() => _outside.FindEntry(appointmentId), cancellationToken);

    /// <inheritdoc />
    public Task<OutsideEntry?> FindEntryAsync(string calendar, string entryId, CancellationToken cancellationToken = default) =>
        Locked(() => _outside.FindEntry(calendar, entryId), cancellationToken);

    /// <inheritdoc />
    public Task PutEntryAsync(OutsideEntry entry, CancellationToken cancellationToken = default) => Locked(() => _outside.Put(entry), cancellationToken);

    /// <inheritdoc />
    public Task<CommitResult?> BeginAsync(OutsideIntent intent, CancellationToken cancellationToken = default) => Locked(() =>
    {
        var commit = intent.Commit;
        if (_book.FindCommit(commit) is { } done)
            return done;
        if (_outside.FindIntent(commit.Key) is not null)
            return new CommitResult(CommitOutcome.Unavailable, null);
        var before = commit is BookingCommit.Change change ? _book.Find(change.AppointmentId) : null;
        if (before is not null && _outside.Intents.Any(other => other.Appointment.Id == before.Id && other.State != IntentState.Released))
            return new CommitResult(CommitOutcome.ChangedMeanwhile, before);
        if (Refuse(commit, before) is { } refusal)
            return new CommitResult(refusal, before);
        if (commit is not BookingCommit.Cancel)
            _holds.Release(commit.By);
        _outside.Add(intent);
        return null;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<OutsideIntent?> FindIntentAsync(string key, CancellationToken cancellationToken = default) => Locked(() => _outside.FindIntent(key), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutsideIntent>> GetOpenIntentsAsync(string by, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<OutsideIntent>>(
            () => [.. _outside.Intents.Where(intent => intent.State == IntentState.Open && intent.Commit.By == by)], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutsideIntent>> GetDueIntentsAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<OutsideIntent>>(
            () => [.. _outside.Intents.Where(intent => intent.NextAt <= now).OrderBy(intent => intent.NextAt).Take(most)], cancellationToken);

    /// <inheritdoc />
    public Task<OutsideIntent?> UpdateIntentAsync(OutsideIntent intent, CancellationToken cancellationToken = default) =>
        Locked(() => _outside.Update(intent), cancellationToken);

    /// <inheritdoc />
    public Task<bool> EndIntentAsync(OutsideIntent intent, CancellationToken cancellationToken = default) => Locked(() => _outside.End(intent), cancellationToken);

    /// <inheritdoc />
    public Task<bool> TryLeaseAsync(string name, string owner, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken = default) =>
        Locked(() => _outside.TryLease(name, owner, now, until), cancellationToken);
}

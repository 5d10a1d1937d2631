using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Keeps holds and appointments in memory: for tests and for trying things out, since all is gone when the process ends.</summary>
/// <remarks>It gives every promise of <see cref="IBookingStore"/> but durability. Safe from many threads.</remarks>
public sealed partial class InMemoryBookingStore : IBookingStore
{
    private readonly Lock _gate = new();
    private readonly OutboxBook _outbox;
    private readonly AppointmentBook _book = new();
    private readonly HoldBook _holds = new();
    private readonly OutsideBook _outside = new();
    private readonly Dictionary<Guid, CallbackMessage> _messages = [];
    private readonly Dictionary<Guid, NoShow> _noShows = [];

    /// <summary>Makes an empty store.</summary>
    public InMemoryBookingStore() => _outbox = new OutboxBook(_gate);

    /// <inheritdoc />
    public IOutboxStore Outbox => _outbox;

    /// <inheritdoc />
    public Task<IReadOnlyList<TakenTime>> GetTakenAsync(TimeRange within, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<TakenTime>>(() =>
        [
            .. _book.Overlapping(within).Select(a => new TakenTime(a.Slot.StaffId, a.Blocked, a.Slot.Start, a.Id, null)),
            .. _outside.Claims.Where(c => c.Blocked.Overlaps(within)).Select(c => new TakenTime(c.Slot.StaffId, c.Blocked, c.Slot.Start, null, c.Intent.ClaimOwner)),
            .. _holds.Standing(now).Where(h => h.Blocked.Overlaps(within)).Select(h => new TakenTime(h.Slot.StaffId, h.Blocked, h.Slot.Start, null, h.Owner)),
        ], cancellationToken);

    /// <inheritdoc />
    public Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default) => Locked(() =>
    {
        var isFree = !_book.IsTaken(hold.Slot.StaffId, hold.Blocked, leaving) && !_holds.IsTaken(hold.Slot.StaffId, hold.Blocked, hold.Owner, now)
            && !_outside.IsTaken(hold.Slot.StaffId, hold.Blocked, except: null);
        if (isFree)
            _holds.Replace(hold, now);
        return isFree;
    }, cancellationToken);

    /// <inheritdoc />
    public Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default) => Locked(() => _holds.Release(owner), cancellationToken);

    /// <inheritdoc />
    public Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        Locked(() => _book.FindCommit(commit) ?? Commit(commit), cancellationToken);

    /// <inheritdoc />
    public Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        Locked(() => _book.FindCommit(commit), cancellationToken);

    /// <inheritdoc />
    public Task<Appointment?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Locked(() => _book.Find(id), cancellationToken);

    /// <inheritdoc />
    public Task<Appointment?> FindByReferenceAsync(string reference, CancellationToken cancellationToken = default) =>
        Locked(() => _book.FindByReference(reference), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Appointment>> FindByEmailAsync(string email, TimeRange starting, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<Appointment>>(() => [.. _book.StandingOf(email).Where(a => starting.Contains(a.Slot.Start)).OrderBy(a => a.Slot.Start)], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Appointment>> ListAsync(TimeRange starting, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<Appointment>>(
            () => [.. _book.Overlapping(starting).Where(a => starting.Contains(a.Slot.Start)).OrderBy(a => a.Slot.Start)], cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AppointmentChange>> GetHistoryAsync(Guid id, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<AppointmentChange>>(() => [.. _book.HistoryOf(id)], cancellationToken);

    /// <inheritdoc />
    public Task LeaveMessageAsync(CallbackMessage message, CancellationToken cancellationToken = default) =>
        Locked(() => _messages.TryAdd(message.Id, message), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CallbackMessage>> GetMessagesAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        Locked<IReadOnlyList<CallbackMessage>>(() => [.. _messages.Values.Where(m => m.At >= since).OrderBy(m => m.At)], cancellationToken);

    /// <inheritdoc />
    public Task MarkNoShowAsync(NoShow noShow, CancellationToken cancellationToken = default) =>
        Locked(() => _noShows.TryAdd(noShow.AppointmentId, noShow), cancellationToken);

    /// <inheritdoc />
    public Task<NoShow?> FindNoShowAsync(Guid appointmentId, CancellationToken cancellationToken = default) =>
        Locked(() => _noShows.GetValueOrDefault(appointmentId), cancellationToken);

    private CommitResult Commit(BookingCommit commit)
    {
        var before = commit is BookingCommit.Change change ? _book.Find(change.AppointmentId) : null;
        if (Refuse(commit, before) is { } refusal)
            return new CommitResult(refusal, before);
        if (commit.Outside?.IntentId is { } intent && _outside.FindIntent(intent) is not { State: IntentState.Open })
            return new CommitResult(CommitOutcome.Unavailable, before);

        var after = commit.Apply(before);
        _book.Write(commit, before, after);
        _outbox.Write(commit);
        if (commit.Outside is { } outside)
            _outside.Settle(outside, after.Id);
        if (commit is not BookingCommit.Cancel)
            _holds.Release(commit.By);
        return new CommitResult(CommitOutcome.Committed, after);
    }

    private CommitOutcome? Refuse(BookingCommit commit, Appointment? before)
    {
        if (commit is BookingCommit.Change change)
        {
            if (before is null)
                return CommitOutcome.NotFound;
            if (before.Status == AppointmentStatus.Cancelled || before.Sequence != change.FromSequence)
                return CommitOutcome.ChangedMeanwhile;
        }
        return commit switch
        {
            BookingCommit.Book book => RefuseTime(book, book.Appointment.Slot, book.Appointment.Blocked, book.Limit, leaving: null) ?? RefuseNew(book),
            BookingCommit.Move move => RefuseTime(move, move.To, move.Blocked, move.Limit, leaving: move.AppointmentId),
            _ => null,
        };
    }

    private CommitOutcome? RefuseTime(BookingCommit commit, Slot slot, TimeRange blocked, DayLimit? limit, Guid? leaving)
    {
        if (_book.IsTaken(slot.StaffId, blocked, leaving) || _holds.IsTaken(slot.StaffId, blocked, commit.By, commit.At)
            || _outside.IsTaken(slot.StaffId, blocked, commit.Outside?.IntentId))
            return CommitOutcome.SlotTaken;
        return limit is { } day && _book.CountStarting(slot.StaffId, day.Day, leaving) >= day.Max ? CommitOutcome.DayFull : null;
    }

    private CommitOutcome? RefuseNew(BookingCommit.Book book)
    {
        if (book.MaxOpen is { } most && _book.StandingOf(book.Appointment.Customer.Email).Count(a => a.Slot.Start > book.At) >= most)
            return CommitOutcome.TooManyOpen;
        return _book.FindByReference(book.Appointment.Reference) is null ? null : CommitOutcome.ReferenceTaken;
    }

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        lock (_gate)
            return Task.FromResult(work());
    }
}

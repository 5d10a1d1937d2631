using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Stores;

/// <summary>What a store should do, written as plainly as can be: lists that are searched from end to end.</summary>
internal sealed class BookingModel
{
    private readonly List<Appointment> _appointments = [];
    private readonly List<(string Key, AppointmentChange Change)> _changes = [];
    private List<Hold> _holds = [];

    public IReadOnlyList<Appointment> Appointments => _appointments;

    public IEnumerable<Appointment> Standing => _appointments.Where(a => a.Status == AppointmentStatus.Booked);

    public IEnumerable<TakenTime> Taken(DateTimeOffset now) =>
    [
        .. Standing.Select(a => new TakenTime(a.Slot.StaffId, a.Blocked, a.Slot.Start, a.Id, null)),
        .. _holds.Where(h => h.ExpiresAt > now).Select(h => new TakenTime(h.Slot.StaffId, h.Blocked, h.Slot.Start, null, h.Owner)),
    ];

    public IEnumerable<AppointmentChange> HistoryOf(Guid id) => _changes.Select(entry => entry.Change).Where(change => change.AppointmentId == id);

    public bool TryHold(Hold hold, Guid? leaving, DateTimeOffset now)
    {
        if (!IsFree(hold.Slot.StaffId, hold.Blocked, hold.Owner, leaving, now))
            return false;
        Release(hold.Owner);
        _holds.Add(hold);
        return true;
    }

    public void Release(string owner) => _holds = [.. _holds.Where(hold => hold.Owner != owner)];

    public CommitResult Commit(BookingCommit commit)
    {
        if (_changes.Find(entry => entry.Key == commit.Key) is { Key: not null } done)
        {
            var changed = _appointments.Single(a => a.Id == done.Change.AppointmentId);
            return commit.IsRetryOf(done.Change, changed) ? new(CommitOutcome.AlreadyCommitted, changed) : new(CommitOutcome.KeyReused, null);
        }

        var before = commit is BookingCommit.Change change ? _appointments.Find(a => a.Id == change.AppointmentId) : null;
        var outcome = Judge(commit, before);
        if (outcome != CommitOutcome.Committed)
            return new(outcome, before);

        var after = commit.Apply(before);
        _appointments.RemoveAll(a => a.Id == after.Id);
        _appointments.Add(after);
        _changes.Add((commit.Key, commit.Describe(before, after)));
        if (commit is not BookingCommit.Cancel)
            Release(commit.By);
        return new(CommitOutcome.Committed, after);
    }

    private CommitOutcome Judge(BookingCommit commit, Appointment? before) => commit switch
    {
        BookingCommit.Change when before is null => CommitOutcome.NotFound,
        BookingCommit.Change change when before!.Status == AppointmentStatus.Cancelled || before.Sequence != change.FromSequence => CommitOutcome.ChangedMeanwhile,
        BookingCommit.Book book => Judge(book.Appointment.Slot, book.Appointment.Blocked, book, book.Limit, null),
        BookingCommit.Move move => Judge(move.To, move.Blocked, move, move.Limit, move.AppointmentId),
        _ => CommitOutcome.Committed,
    };

    private CommitOutcome Judge(Slot slot, TimeRange blocked, BookingCommit commit, DayLimit? limit, Guid? leaving)
    {
        if (!IsFree(slot.StaffId, blocked, commit.By, leaving, commit.At))
            return CommitOutcome.SlotTaken;
        if (limit is { } day && Standing.Count(a => a.Id != leaving && a.Slot.StaffId == slot.StaffId && day.Day.Contains(a.Slot.Start)) >= day.Max)
            return CommitOutcome.DayFull;
        if (commit is BookingCommit.Book { MaxOpen: { } most } book
            && Standing.Count(a => a.Customer.Email == book.Appointment.Customer.Email && a.Slot.Start > book.At) >= most)
            return CommitOutcome.TooManyOpen;
        return CommitOutcome.Committed;
    }

    private bool IsFree(string staff, TimeRange blocked, string owner, Guid? leaving, DateTimeOffset now) =>
        !Taken(now).Any(t => t.StaffId == staff && t.Blocked.Overlaps(blocked) && (t.AppointmentId is { } id ? id != leaving : t.HoldOwner != owner));
}

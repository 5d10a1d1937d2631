using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>The appointments of an <see cref="InMemoryBookingStore"/>, with their trail and the ways to find them.</summary>
internal sealed class AppointmentBook
{
    private readonly Dictionary<Guid, Appointment> _byId = [];
    private readonly Dictionary<string, Guid> _byReference = [];
    private readonly Dictionary<string, List<Guid>> _byEmail = [];
    private readonly Dictionary<string, StaffDiary> _diaries = [];
    private readonly Dictionary<Guid, List<AppointmentChange>> _history = [];
    private readonly Dictionary<string, AppointmentChange> _byKey = [];

    public Appointment? Find(Guid id) => _byId.GetValueOrDefault(id);

    public Appointment? FindByReference(string reference) => _byReference.TryGetValue(reference, out var id) ? _byId[id] : null;

    public IEnumerable<Appointment> StandingOf(string email) =>
        _byEmail.GetValueOrDefault(email, []).Select(id => _byId[id]).Where(a => a.Status == AppointmentStatus.Booked);

    public IEnumerable<AppointmentChange> HistoryOf(Guid id) => _history.GetValueOrDefault(id, []);

    public IEnumerable<Appointment> Overlapping(TimeRange range) => _diaries.Values.SelectMany(diary => diary.Overlapping(range));

    public bool IsTaken(string staffId, TimeRange blocked, Guid? leaving) => DiaryOf(staffId).Overlapping(blocked).Any(a => a.Id != leaving);

    public int CountStarting(string staffId, TimeRange range, Guid? except) =>
        DiaryOf(staffId).Overlapping(range).Count(a => a.Id != except && range.Contains(a.Slot.Start));

    public CommitResult? FindCommit(BookingCommit commit)
    {
        if (!_byKey.TryGetValue(commit.Key, out var change))
            return null;
        var appointment = _byId[change.AppointmentId];
        return commit.IsRetryOf(change, appointment)
            ? new CommitResult(CommitOutcome.AlreadyCommitted, appointment)
            : new CommitResult(CommitOutcome.KeyReused, null);
    }

    /// <summary>Writes one change with its trail and its key; whether it may be made was checked before.</summary>
    public void Write(BookingCommit commit, Appointment? before, Appointment after)
    {
        if (before is null)
        {
            _byReference.Add(after.Reference, after.Id);
            (_byEmail.TryGetValue(after.Customer.Email, out var ids) ? ids : _byEmail[after.Customer.Email] = []).Add(after.Id);
            _history.Add(after.Id, []);
        }
        else
        {
            DiaryOf(before.Slot.StaffId).Remove(before);
        }
        if (after.Status == AppointmentStatus.Booked)
            DiaryOf(after.Slot.StaffId).Add(after);
        _byId[after.Id] = after;

        var change = commit.Describe(before, after);
        _history[after.Id].Add(change);
        _byKey.Add(commit.Key, change);
    }

    private StaffDiary DiaryOf(string staffId) => _diaries.TryGetValue(staffId, out var diary) ? diary : _diaries[staffId] = new StaffDiary();
}

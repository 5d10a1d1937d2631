using System.Globalization;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;

namespace VoiceBookingKit.Testing.Calendars;

/// <summary>An outside calendar in memory, for the tests of a host: it can be filled, changed by hand and made to fail in every way in which a vendor does.</summary>
/// <remarks>What it holds outlives the host under test, as a vendor's data does. Safe from many threads.</remarks>
/// <param name="clock">Where the present comes from.</param>
public sealed class FakeCalendar(TimeProvider clock) : ICalendarProvider
{
    private readonly Lock _gate = new();
    private readonly FakeCalendarBook _book = new();
    private readonly Queue<(CalendarRequest Request, CalendarFault Fault)> _faults = [];
    private readonly List<Action> _late = [];
    private int _hanging;

    /// <summary>Whether an entry that overlaps another one is refused, as by Cal.com; otherwise it is taken in, as by CalDAV. Default: true.</summary>
    public bool RefusesOverlap { get; set; } = true;

    /// <summary>Whether it gives claims. Default: false.</summary>
    public bool HasReservations { get; set; }

    /// <inheritdoc />
    public bool IsWritable { get; set; } = true;

    /// <inheritdoc />
    public bool AnswersByStaff => false;

    /// <inheritdoc />
    public bool AnswersByService => false;

    /// <summary>What goes wrong with each request, after the faults of <see cref="FailNext"/>; null for nothing.</summary>
    public Func<CalendarRequest, CalendarFault>? Faults { get; set; }

    /// <summary>Told of each request that was carried out, just before its answer leaves: where a test can end the process.</summary>
    public Action<CalendarRequest>? Done { get; set; }

    /// <summary>All entries, cancelled ones too.</summary>
    public IReadOnlyList<FakeEntry> Entries => Locked(() => _book.Entries.ToList());

    /// <summary>The entries that stand.</summary>
    public IReadOnlyList<FakeEntry> Standing => [.. Entries.Where(entry => !entry.IsCancelled)];

    /// <summary>Claims that are in force.</summary>
    public int Reservations => Locked(() => _book.Claims.Count(claim => claim.Until > clock.GetUtcNow()));

    /// <summary>How many requests get no answer just now: a test can wait for them and then move its clock past the deadline.</summary>
    public int Hanging => Volatile.Read(ref _hanging);

    /// <summary>Makes the next requests of a kind fail, one fault each.</summary>
    /// <param name="request">Which kind.</param>
    /// <param name="faults">What goes wrong, in order.</param>
    public void FailNext(CalendarRequest request, params CalendarFault[] faults)
    {
        lock (_gate)
        {
            foreach (var fault in faults)
                _faults.Enqueue((request, fault));
        }
    }

    /// <summary>Writes an entry as its owner would, past every rule.</summary>
    /// <param name="start">Start, in UTC.</param>
    /// <param name="end">End, in UTC.</param>
    public FakeEntry AddByHand(DateTimeOffset start, DateTimeOffset end) => Locked(() => _book.Add(null, start, end));

    /// <summary>Moves an entry as its owner would.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="start">The new start, in UTC; it lasts as long as before.</param>
    public FakeEntry MoveByHand(string id, DateTimeOffset start) => Locked(() =>
    {
        var entry = _book.Find(id)!;
        return _book.Put(entry with { Start = start, End = start + (entry.End - entry.Start) });
    });

    /// <summary>Deletes an entry as its owner would.</summary>
    /// <param name="id">Its id.</param>
    public void DeleteByHand(string id) => Locked(() => _book.Delete(id));

    /// <summary>Lets the requests arrive that were under way when whoever asked gave up.</summary>
    public void ArriveLate()
    {
        lock (_gate)
        {
            _late.ForEach(request => request());
            _late.Clear();
        }
    }

    /// <inheritdoc />
    public Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default) =>
        RunAsync(CalendarRequest.Read, () => new BusyReading(
            [.. _book.Standing.Where(entry => entry.Start < query.Within.End && query.Within.Start < entry.End)
                .Select(entry => new BusyInterval(entry.Start, entry.End, entry.Id))],
            clock.GetUtcNow()), null, cancellationToken);

    /// <inheritdoc />
    public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default)
    {
        var slot = appointment.Appointment.Slot;
        return RunAsync(CalendarRequest.Create, () =>
        {
            if (_book.FindKey(appointment.Key) is { IsCancelled: false } same)
                return Written(same);
            if (RefusesOverlap && _book.IsTaken(slot.Start, slot.End, null, appointment.Reservation?.Id, clock.GetUtcNow()))
                return new CalendarWriteResult(CalendarWriteOutcome.Taken, null);
            _book.Release(appointment.Reservation?.Id);
            return Written(_book.Add(appointment.Key, slot.Start, slot.End));
        }, (slot.Start, slot.End), cancellationToken);
    }

    /// <inheritdoc />
    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default)
    {
        var slot = appointment.Appointment.Slot;
        return RunAsync(CalendarRequest.Move, () =>
        {
            if (_book.Find(entry.Id) is not { IsCancelled: false } known)
                return new CalendarWriteResult(CalendarWriteOutcome.Gone, null);
            if (entry.Version is { } version && version != VersionOf(known))
                return new CalendarWriteResult(CalendarWriteOutcome.ChangedMeanwhile, null);
            if (RefusesOverlap && _book.IsTaken(slot.Start, slot.End, known.Id, appointment.Reservation?.Id, clock.GetUtcNow()))
                return new CalendarWriteResult(CalendarWriteOutcome.Taken, null);
            _book.Release(appointment.Reservation?.Id);
            return Written(_book.Put(known with { Start = slot.Start, End = slot.End }));
        }, (slot.Start, slot.End), cancellationToken);
    }

    /// <inheritdoc />
    public Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        RunAsync(CalendarRequest.Cancel, () => _book.Find(entry.Id) switch
        {
            null => new CalendarWriteResult(CalendarWriteOutcome.Gone, null),
            { IsCancelled: true } known => Written(known),
            var known => Written(_book.Put(known with { IsCancelled = true })),
        }, null, cancellationToken);

    /// <inheritdoc />
    public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        RunAsync(CalendarRequest.Find, () => _book.FindKey(appointment.Key) is { } entry ? Told(entry) : null, null, cancellationToken);

    /// <inheritdoc />
    public Task<CalendarReservation?> ReserveAsync(CalendarAppointment appointment, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        if (!HasReservations)
            return Task.FromResult<CalendarReservation?>(null);
        var slot = appointment.Appointment.Slot;
        return RunAsync<CalendarReservation?>(CalendarRequest.Reserve, () =>
        {
            var now = clock.GetUtcNow();
            return _book.IsTaken(slot.Start, slot.End, null, null, now)
                ? throw new CalendarProviderException("Someone else has that time.") { IsTaken = true }
                : _book.Claim(slot.Start, slot.End, now + duration);
        }, (slot.Start, slot.End), cancellationToken);
    }

    /// <inheritdoc />
    public Task ReleaseAsync(CalendarReservation reservation, CancellationToken cancellationToken = default) => Task.FromResult(Locked(() => _book.Release(reservation.Id)));

    private async Task<T> RunAsync<T>(CalendarRequest request, Func<T> work, (DateTimeOffset Start, DateTimeOffset End)? time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var fault = Locked(() => TakeFault(request));
        if (fault is CalendarFault.Unreachable or CalendarFault.Unauthorised)
            throw new CalendarProviderException("The calendar refuses.") { IsTransient = fault == CalendarFault.Unreachable };
        if (fault == CalendarFault.ErrorBefore)
            throw Unknown();
        if (fault == CalendarFault.TakenMeanwhile && time is var (start, end))
            AddByHand(start, end);
        if (fault == CalendarFault.ArrivesLate)
            KeepForLater(() => DoLate(work));
        if (fault is CalendarFault.HangsBefore or CalendarFault.ArrivesLate)
            await HangAsync(cancellationToken);

        var answer = Locked(work);
        Done?.Invoke(request);
        if (fault == CalendarFault.HangsAfter)
            await HangAsync(cancellationToken);
        return fault == CalendarFault.ErrorAfter ? throw Unknown() : answer;
    }

    private async Task HangAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _hanging);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _hanging);
        }
    }

    private static void DoLate<T>(Func<T> work)
    {
        try
        {
            work();
        }
        catch (CalendarProviderException)
        {
            // It comes too late to be done, and nobody hears of it.
        }
    }

    private void KeepForLater(Action work)
    {
        lock (_gate)
            _late.Add(work);
    }

    private CalendarFault TakeFault(CalendarRequest request)
    {
        if (_faults.TryPeek(out var next) && next.Request == request)
            return _faults.Dequeue().Fault;
        return Faults?.Invoke(request) ?? CalendarFault.None;
    }

    private static CalendarProviderException Unknown() => new("The calendar answered 500.") { IsOutcomeUnknown = true };

    private static string VersionOf(FakeEntry entry) => entry.Version.ToString(CultureInfo.InvariantCulture);

    private static CalendarWriteResult Written(FakeEntry entry) => new(CalendarWriteOutcome.Written, Told(entry));

    private static CalendarEntry Told(FakeEntry entry) => new(entry.Id, entry.Start, entry.End) { Version = VersionOf(entry), IsCancelled = entry.IsCancelled };

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
            return work();
    }
}

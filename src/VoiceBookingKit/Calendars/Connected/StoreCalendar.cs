using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Busy;

namespace VoiceBookingKit.Calendars.Connected;

/// <summary>A booking store as one calendar among equals: such as that of another branch, where some of the staff work too.</summary>
/// <param name="store">The store; whoever made it disposes of it.</param>
/// <param name="staffId">Whose time there it is, by that store's ids.</param>
/// <param name="clock">Where the present comes from.</param>
public sealed class StoreCalendar(IBookingStore store, string staffId, TimeProvider clock) : ICalendarProvider
{
    private const string By = "calendar";

    /// <inheritdoc />
    public bool IsWritable => true;

    /// <inheritdoc />
    public bool AnswersByStaff => false;

    /// <inheritdoc />
    public bool AnswersByService => false;

    /// <inheritdoc />
    public Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default) => TellAsync(async () =>
    {
        var now = clock.GetUtcNow();
        var taken = await store.GetTakenAsync(query.Within, now, cancellationToken);
        return new BusyReading(
            [.. taken.Where(time => time.StaffId == staffId).Select(time => new BusyInterval(time.Blocked.Start, time.Blocked.End, time.AppointmentId is { } id ? $"{id:N}" : ""))],
            now);
    });

    /// <inheritdoc />
    public Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => TellAsync(async () =>
    {
        var commit = new BookingCommit.Book(appointment.Key, clock.GetUtcNow(), OwnerOf(appointment), Here(appointment), null);
        return Answer(await store.CommitAsync(commit, cancellationToken));
    });

    /// <inheritdoc />
    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        ChangeAsync(entry, standing => $"{entry.Version}" == $"{standing.Sequence}"
            ? new BookingCommit.Move(
                $"{appointment.Key}-move-{standing.Sequence}", clock.GetUtcNow(), OwnerOf(appointment), standing.Id, standing.Sequence,
                Here(appointment).Slot, appointment.Appointment.Blocked, null)
            : null, cancellationToken);

    /// <inheritdoc />
    public Task<CalendarWriteResult> CancelAsync(
        CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(entry, standing => new BookingCommit.Cancel(
            $"{appointment.Key}-cancel-{standing.Sequence}", clock.GetUtcNow(), By, standing.Id, standing.Sequence, reason), cancellationToken);

    /// <inheritdoc />
    public Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default) => TellAsync(async () =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await store.FindAsync(appointment.Appointment.Id, cancellationToken) is { } found ? EntryOf(found) : null;
    });

    /// <inheritdoc />
    public Task<CalendarReservation?> ReserveAsync(CalendarAppointment appointment, TimeSpan duration, CancellationToken cancellationToken = default) =>
        TellAsync<CalendarReservation?>(async () =>
        {
            var now = clock.GetUtcNow();
            var here = Here(appointment);
            var owner = $"{By}:{Guid.CreateVersion7(now):N}";
            return await store.TryHoldAsync(new Hold(Guid.CreateVersion7(now), here.Slot, here.Blocked, owner, now + duration), null, now, cancellationToken)
                ? new CalendarReservation(owner, now + duration)
                : throw new CalendarProviderException("Someone else has that time.") { IsTaken = true };
        });

    /// <inheritdoc />
    public Task ReleaseAsync(CalendarReservation reservation, CancellationToken cancellationToken = default) => store.ReleaseHoldsAsync(reservation.Id, cancellationToken);

    private Task<CalendarWriteResult> ChangeAsync(CalendarEntry entry, Func<Appointment, BookingCommit?> change, CancellationToken cancellationToken) => TellAsync(async () =>
    {
        var standing = Guid.TryParse(entry.Id, out var id) ? await store.FindAsync(id, cancellationToken) : null;
        if (standing is not { Status: AppointmentStatus.Booked })
            return new CalendarWriteResult(CalendarWriteOutcome.Gone, null);
        return change(standing) is { } commit
            ? Answer(await store.CommitAsync(commit, cancellationToken))
            : new CalendarWriteResult(CalendarWriteOutcome.ChangedMeanwhile, null);
    });

    private static string OwnerOf(CalendarAppointment appointment) => appointment.Reservation?.Id ?? By;

    private Appointment Here(CalendarAppointment appointment) => appointment.Appointment with { Slot = appointment.Appointment.Slot with { StaffId = staffId }, Sequence = 0 };

    private static CalendarWriteResult Answer(CommitResult result) => result.Outcome switch
    {
        CommitOutcome.Committed or CommitOutcome.AlreadyCommitted => new(CalendarWriteOutcome.Written, EntryOf(result.Appointment!)),
        CommitOutcome.NotFound => new(CalendarWriteOutcome.Gone, null),
        CommitOutcome.ChangedMeanwhile => new(CalendarWriteOutcome.ChangedMeanwhile, null),
        CommitOutcome.SlotTaken => new(CalendarWriteOutcome.Taken, null),
        _ => new(CalendarWriteOutcome.NotAllowed, null),
    };

    private static CalendarEntry EntryOf(Appointment appointment) => new($"{appointment.Id:N}", appointment.Slot.Start, appointment.Slot.End)
    {
        Version = $"{appointment.Sequence}",
        IsCancelled = appointment.Status == AppointmentStatus.Cancelled,
    };

    private static async Task<T> TellAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (BookingStoreException unreachable)
        {
            throw new CalendarProviderException("The other store can't be reached.", unreachable) { IsOutcomeUnknown = true };
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Reconciling;
using VoiceBookingKit.Calendars.Writing;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Changes;

/// <summary>Takes over what was done in calendars by others. What is told is a hint: wherever it can, it looks at the calendar itself, so that order and repetition don't matter.</summary>
internal sealed class CalendarChanges(
    Business business, IBookingStore store, ConnectedCalendars calendars, CalendarWriter writer, EntryFollowing following, CalendarBusyTime readings, CalendarFindings findings, TimeProvider clock)
    : ICalendarChanges
{
    public async Task<CalendarChangeOutcome> ApplyAsync(CalendarChange change, CancellationToken cancellationToken = default)
    {
        var calendar = calendars.Find(change.Calendar) ?? throw new ArgumentException($"No calendar is called '{change.Calendar}'.", nameof(change));
        var outside = store.Outside ?? throw new NotSupportedException("The store remembers nothing about outside calendars.");
        readings.Expire(calendar.Name, new TimeRange(change.Entry.Start, change.Entry.End));
        if (await FindAsync(outside, change, cancellationToken) is { } known)
            return await ChangeAsync(outside, calendar, known, change, cancellationToken);
        // An entry of ours that is not committed yet, or was given up: it is being settled.
        if (change.Key is not null)
            return CalendarChangeOutcome.Known;
        return change.Kind == CalendarChangeKind.Cancelled || change.Entry.IsCancelled
            ? CalendarChangeOutcome.Outdated
            : await CreateAsync(calendar, change, cancellationToken);
    }

    private static async Task<OutsideEntry?> FindAsync(IOutsideStore outside, CalendarChange change, CancellationToken cancellationToken)
    {
        if (await outside.FindEntryAsync(change.Calendar, change.Entry.Id, cancellationToken) is { } known)
            return known;
        if (change.PreviousId is { } previous && await outside.FindEntryAsync(change.Calendar, previous, cancellationToken) is { } moved)
            return moved;
        return Guid.TryParseExact(change.Key, "N", out var id) && await outside.FindEntryAsync(id, cancellationToken) is { } ours && ours.Calendar == change.Calendar ? ours : null;
    }

    private async Task<CalendarChangeOutcome> ChangeAsync(
        IOutsideStore outside, ConnectedCalendar calendar, OutsideEntry known, CalendarChange change, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(known.AppointmentId, cancellationToken) is not { Status: AppointmentStatus.Booked } appointment)
            return change.Kind == CalendarChangeKind.Cancelled ? CalendarChangeOutcome.Known : CalendarChangeOutcome.Outdated;
        // While a change of ours is under way the calendar may be ahead of the store; it is compared again when that is settled.
        var open = await outside.GetDueIntentsAsync(DateTimeOffset.MaxValue, int.MaxValue, cancellationToken);
        if (open.Any(intent => intent.Appointment.Id == appointment.Id && intent.State != IntentState.Released))
            return CalendarChangeOutcome.Known;

        var told = change.Kind == CalendarChangeKind.Cancelled ? change.Entry with { IsCancelled = true } : change.Entry;
        var found = await writer.FindAsync(calendar, appointment, known);
        if (!found.IsCertain)
            throw new BookingStoreException($"Calendar '{calendar.Name}' can't be asked whether what it told still holds.");
        // Entries that others made carry no key of ours, so that only the order of what is told is left to go by.
        if (found.Entry is null && change.At <= known.ChangedAt)
            return IsAt(appointment, told) ? CalendarChangeOutcome.Known : CalendarChangeOutcome.Outdated;
        var entry = found.Entry ?? told;
        if (IsAt(appointment, entry))
        {
            await outside.PutEntryAsync(known.SeenAs(entry, change.At > known.ChangedAt ? change.At : known.ChangedAt), cancellationToken);
            return CalendarChangeOutcome.Known;
        }
        var finding = await following.FollowAsync(calendar, known, appointment, entry, change.At, change.Note);
        findings.Add(finding);
        return finding.Kind == CalendarFindingKind.Followed ? CalendarChangeOutcome.Applied : CalendarChangeOutcome.Conflict;
    }

    /// <summary>Makes an appointment of an entry that someone else made, when all that it takes is told.</summary>
    private async Task<CalendarChangeOutcome> CreateAsync(ConnectedCalendar calendar, CalendarChange change, CancellationToken cancellationToken)
    {
        if (ReadAppointment(calendar, change) is not { } appointment)
            return CalendarChangeOutcome.BusyOnly;
        var by = $"calendar:{calendar.Name}";
        var entry = new OutsideEntry(appointment.Id, appointment.Slot.StaffId, calendar.Name, change.Entry.Id, change.Entry.Start, change.Entry.End)
        {
            Address = change.Entry.Address,
            Version = change.Entry.Version,
            ChangedAt = change.At,
            IsForeign = true,
        };
        var commit = new BookingCommit.Book(KeyOf(change), clock.GetUtcNow(), by, appointment, null) { Outside = new OutsideSettlement(null, entry) };
        if (await store.FindCommitAsync(commit, cancellationToken) is not null)
            return CalendarChangeOutcome.Known;
        if (!await IsStillBusyAsync(calendar, appointment.Slot, cancellationToken))
            return CalendarChangeOutcome.Outdated;

        var result = await store.CommitAsync(commit, cancellationToken);
        if (result.Outcome == CommitOutcome.AlreadyCommitted)
            return CalendarChangeOutcome.Known;
        var done = result.Outcome == CommitOutcome.Committed;
        findings.Add(new CalendarFinding(done ? CalendarFindingKind.Followed : CalendarFindingKind.Conflict, calendar.Name, appointment.Id, clock.GetUtcNow()) { EntryId = change.Entry.Id });
        return done ? CalendarChangeOutcome.Applied : CalendarChangeOutcome.Conflict;
    }

    // News of a booking can come after the news that it was cancelled; the calendar itself knows.
    private async Task<bool> IsStillBusyAsync(ConnectedCalendar calendar, Slot slot, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(calendar.Options.ReadWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var query = new BusyQuery(new TimeRange(slot.Start, slot.End)) { ServiceId = slot.ServiceId, StaffId = slot.StaffId, Duration = slot.Duration };
            var reading = await calendar.Provider.GetBusyAsync(query, either.Token).WaitAsync(either.Token);
            return reading.Busy.Any(busy => busy.Start < slot.End && slot.Start < busy.End);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BookingStoreException($"Calendar '{calendar.Name}' can't be asked whether what it told still holds.", failure);
        }
    }

    private Appointment? ReadAppointment(ConnectedCalendar calendar, CalendarChange change)
    {
        var staffId = change.StaffId ?? (calendar.Options.StaffIds.Count == 1 ? calendar.Options.StaffIds[0] : business.Staff.Count == 1 ? business.Staff[0].Id : null);
        if (business.FindService(change.ServiceId) is not { } service || business.FindStaff(staffId) is not { } staff || change.Customer is null || change.Entry.End <= change.Entry.Start)
            return null;
        if (CustomerRules.Check(change.Customer, business.CallingCode, out var customer) != BookingRefusal.None)
            return null;
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var slot = new Slot(service.Id, staff.Id, change.Entry.Start.ToUniversalTime(), change.Entry.End.ToUniversalTime());
        return new Appointment
        {
            Id = id,
            Uid = $"{id:N}@{calendar.Name}",
            Reference = AppointmentReference.Create(),
            Slot = slot,
            // The calendar took it by its own rules; buffers of ours must not make it impossible.
            Blocked = new TimeRange(slot.Start, slot.End),
            Customer = customer,
            CreatedAt = now,
            ChangedAt = now,
        };
    }

    private static bool IsAt(Appointment appointment, CalendarEntry entry) =>
        !entry.IsCancelled && entry.Start == appointment.Slot.Start && entry.End == appointment.Slot.End;

    private static string KeyOf(CalendarChange change) =>
        $"calendar-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{change.Calendar}\n{change.Entry.Id}")))}";
}

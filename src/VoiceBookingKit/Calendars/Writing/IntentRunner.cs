using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>Brings a change to its end in the calendar and in the store: both have it, or neither.</summary>
/// <remarks>Nothing here is cancelled by a caller who hangs up: what has begun is finished, or is left to the reconciler.</remarks>
internal sealed class IntentRunner(
    IBookingStore store, IOutsideStore outside, CalendarWriter writer, IntentUndoing undoing, CalendarBusyTime readings, IOutboxPlanner? outbox, TimeProvider clock, ILogger logger)
{
    /// <summary>Asks the calendar and then commits.</summary>
    /// <exception cref="BookingStoreException">The outcome is unknown; the intent stands and is settled later.</exception>
    public async Task<CommitResult> RunAsync(OutsideIntent intent, BookingCommit commit, ConnectedCalendar calendar, CalendarReservation? reservation)
    {
        var answer = await writer.WriteAsync(calendar, intent, reservation);
        if (answer is CalendarAnswer.Told { Outcome: CalendarWriteOutcome.ChangedMeanwhile } && intent.Entry is { } entry)
            answer = await AgainAsync(intent, entry, calendar) ?? answer;
        Forget(intent);
        switch (answer)
        {
            case CalendarAnswer.Told { Outcome: CalendarWriteOutcome.Written, Entry: { } written }:
                return await CommitAsync(intent, commit, written);
            case CalendarAnswer.Told { Outcome: CalendarWriteOutcome.Written or CalendarWriteOutcome.Gone } when commit is BookingCommit.Cancel:
                return await CommitAsync(intent, commit, null);
            case CalendarAnswer.Told told:
                CalendarLog.Refused(logger, KindOf(commit), intent.Appointment.Id, calendar.Name, told.Outcome);
                await outside.EndIntentAsync(intent);
                return new CommitResult(
                    told.Outcome is CalendarWriteOutcome.Taken or CalendarWriteOutcome.NotAllowed ? CommitOutcome.SlotTaken : CommitOutcome.ChangedMeanwhile,
                    await StandingAsync(commit));
            case CalendarAnswer.NotDone refused:
                CalendarLog.Unreachable(logger, KindOf(commit), intent.Appointment.Id, calendar.Name, refused.Problem);
                await GiveBackAsync(intent, commit);
                return new CommitResult(CommitOutcome.Unavailable, await StandingAsync(commit));
            default:
                var problem = (answer as CalendarAnswer.Unknown)?.Problem ?? "";
                CalendarLog.OutcomeUnknown(logger, KindOf(commit), intent.Appointment.Id, calendar.Name, problem);
                throw Unsettled(calendar);
        }
    }

    /// <summary>Finds out what became of a change that was begun before, and brings it to its end; null when it is over and can begin anew.</summary>
    /// <exception cref="BookingStoreException">The outcome is still unknown.</exception>
    public async Task<CommitResult?> ResumeAsync(OutsideIntent intent, ConnectedCalendar calendar)
    {
        if (intent.State == IntentState.Released)
            return await outside.EndIntentAsync(intent) ? null : throw Unsettled(calendar);
        if (intent.State == IntentState.Undoing)
            throw Unsettled(calendar);

        var found = await writer.FindAsync(calendar, intent.Appointment, intent.Entry);
        if (!found.IsCertain)
            throw Unsettled(calendar);
        var commit = intent.Commit with { Outbox = outbox?.Plan(intent.Commit) ?? [] };
        if (found.IsAsWanted(intent))
            return Woken(await CommitAsync(intent, commit, intent.Commit is BookingCommit.Cancel ? null : found.Entry));
        if (intent.Commit is not BookingCommit.Cancel && !IntentSettling.IsOver(intent, calendar, clock.GetUtcNow()))
            throw Unsettled(calendar);
        // Nothing of it is in the calendar and nothing can be on its way: it is asked once more, under the same key.
        var now = clock.GetUtcNow();
        var again = await outside.UpdateIntentAsync(intent with { TriedAt = now, NextAt = IntentSettling.NextAfter(calendar, now) }) ?? throw Unsettled(calendar);
        return Woken(await RunAsync(again, commit, calendar, null));
    }

    /// <summary>Commits what is in the calendar; what can't be committed any more is undone there.</summary>
    public async Task<CommitResult> CommitAsync(OutsideIntent intent, BookingCommit commit, CalendarEntry? entry)
    {
        var seen = entry is null ? null : EntryOf(intent, entry);
        var then = commit is BookingCommit.Move && await outside.FindEntryAsync(intent.Appointment.Id) is { } left && left.Calendar != intent.Calendar
            ? IntentUndoing.LeavingOf(left, intent.Appointment, clock.GetUtcNow())
            : null;
        var result = await store.CommitAsync(commit with { Outside = new OutsideSettlement(intent.Id, seen, then) });
        if (result.Outcome is not (CommitOutcome.Committed or CommitOutcome.AlreadyCommitted) && await outside.FindIntentAsync(commit.Key) is { } unsettled)
            await undoing.UndoAsync(unsettled);
        else if (then is not null)
            await undoing.UndoAsync(then);
        return result;
    }

    private OutsideEntry EntryOf(OutsideIntent intent, CalendarEntry entry) =>
        new(intent.Appointment.Id, intent.Appointment.Slot.StaffId, intent.Calendar, entry.Id, entry.Start, entry.End)
        {
            Address = entry.Address,
            Version = entry.Version,
            ChangedAt = clock.GetUtcNow(),
        };

    // Someone changed the entry's text: it is ours to move all the same, as long as it stands where we left it.
    private async Task<CalendarAnswer?> AgainAsync(OutsideIntent intent, OutsideEntry known, ConnectedCalendar calendar)
    {
        var found = await writer.FindAsync(calendar, intent.Appointment, intent.Entry);
        if (!found.IsCertain)
            return new CalendarAnswer.NotDone("The entry was changed meanwhile and can't be read.");
        if (found.Entry is not { IsCancelled: false } entry || entry.Start != known.Start || entry.End != known.End)
            return null;
        return await writer.WriteAsync(calendar, intent with { Entry = EntryOf(intent, entry) }, null);
    }

    // Nothing was done, so the caller keeps the slot for a while and can say yes again.
    private async Task GiveBackAsync(OutsideIntent intent, BookingCommit commit)
    {
        await outside.EndIntentAsync(intent);
        if (commit is BookingCommit.Cancel)
            return;
        var now = clock.GetUtcNow();
        var hold = new Hold(Guid.CreateVersion7(now), intent.Appointment.Slot, intent.Appointment.Blocked, commit.By, now + TimeSpan.FromMinutes(5));
        await store.TryHoldAsync(hold, (commit as BookingCommit.Change)?.AppointmentId, now);
    }

    private async Task<Appointment?> StandingAsync(BookingCommit commit) =>
        commit is BookingCommit.Change change ? await store.FindAsync(change.AppointmentId) : null;

    private void Forget(OutsideIntent intent)
    {
        readings.Expire(intent.Calendar, intent.Appointment.Blocked);
        if (intent.Entry is { } before)
            readings.Expire(intent.Calendar, new TimeRange(before.Start, before.End));
    }

    private CommitResult Woken(CommitResult result)
    {
        if (result.Outcome == CommitOutcome.Committed)
            outbox?.Wake();
        return result;
    }

    private static ChangeKind KindOf(BookingCommit commit) => commit switch
    {
        BookingCommit.Move => ChangeKind.Moved,
        BookingCommit.Cancel => ChangeKind.Cancelled,
        _ => ChangeKind.Booked,
    };

    private static BookingStoreException Unsettled(ConnectedCalendar calendar) =>
        new($"Whether calendar '{calendar.Name}' took the change is not known yet; the same key finds it out.");
}

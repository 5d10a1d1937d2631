using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>Takes back in a calendar what is not wanted, or could not be committed: the entry is put where the store has the appointment, or is cancelled.</summary>
internal sealed class IntentUndoing(
    IBookingStore store, IOutsideStore outside, ConnectedCalendars calendars, CalendarWriter writer, CalendarBusyTime readings, TimeProvider clock)
{
    /// <summary>Undoes an intent now, or leaves it for later.</summary>
    /// <returns>What was done; null when somebody else has the intent in hand.</returns>
    public async Task<UndoOutcome?> UndoAsync(OutsideIntent intent)
    {
        var now = clock.GetUtcNow();
        if (calendars.Find(intent.Calendar) is not { } calendar)
            return await outside.UpdateIntentAsync(IntentSettling.TryLater(intent with { State = KeepReleased(intent) }, now)) is null ? null : UndoOutcome.Failed;
        if (await outside.UpdateIntentAsync(intent with { State = KeepReleased(intent), NextAt = IntentSettling.NextAfter(calendar, now) }) is not { } mine)
            return null;

        var outcome = await ConvergeAsync(mine, calendar);
        readings.Expire(mine.Calendar, mine.Appointment.Blocked);
        now = clock.GetUtcNow();
        switch (outcome)
        {
            case UndoOutcome.Failed:
                await outside.UpdateIntentAsync(IntentSettling.TryLater(mine, now));
                break;
            case UndoOutcome.NothingThere when IntentSettling.LookAgain(mine.State == IntentState.Released ? mine : mine with { Attempts = 0 }, now) is { } later:
                await outside.UpdateIntentAsync(later);
                break;
            default:
                await outside.EndIntentAsync(mine);
                break;
        }
        return outcome;
    }

    /// <summary>What is left to do in a calendar that an appointment moved out of.</summary>
    public static OutsideIntent LeavingOf(OutsideEntry left, Appointment appointment, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Calendar = left.Calendar,
        Commit = new BookingCommit.Cancel($"leave-{Guid.CreateVersion7(now):N}", now, "calendar", appointment.Id, appointment.Sequence, null),
        Appointment = appointment,
        Entry = left,
        State = IntentState.Undoing,
        TriedAt = now,
        NextAt = now,
    };

    private static IntentState KeepReleased(OutsideIntent intent) => intent.State == IntentState.Released ? IntentState.Released : IntentState.Undoing;

    /// <summary>Makes the calendar agree with the store.</summary>
    private async Task<UndoOutcome> ConvergeAsync(OutsideIntent intent, ConnectedCalendar calendar)
    {
        var ours = await store.FindAsync(intent.Appointment.Id);
        var known = await outside.FindEntryAsync(intent.Appointment.Id);
        var found = await writer.FindAsync(calendar, ours ?? intent.Appointment, known ?? intent.Entry);
        if (!found.IsCertain)
            return UndoOutcome.Failed;
        if (found is not { Stands: true, Entry: { } entry })
            return UndoOutcome.NothingThere;
        if (ours is not { Status: AppointmentStatus.Booked } || known?.Calendar != calendar.Name)
            return await writer.CancelAsync(calendar, entry, ours ?? intent.Appointment) is CalendarAnswer.Told { Outcome: CalendarWriteOutcome.Written or CalendarWriteOutcome.Gone }
                ? UndoOutcome.Undone
                : UndoOutcome.Failed;
        if (entry.Start == ours.Slot.Start && entry.End == ours.Slot.End)
            return UndoOutcome.NothingThere;
        if (await writer.MoveAsync(calendar, entry, ours) is not CalendarAnswer.Told { Outcome: CalendarWriteOutcome.Written, Entry: { } back })
            return UndoOutcome.Failed;
        await outside.PutEntryAsync(known with { Start = back.Start, End = back.End, EntryId = back.Id, Address = back.Address, Version = back.Version });
        return UndoOutcome.Undone;
    }
}

/// <summary>What undoing came to.</summary>
internal enum UndoOutcome
{
    /// <summary>The calendar has nothing that should not be there.</summary>
    NothingThere,

    /// <summary>The entry was cancelled or put back.</summary>
    Undone,

    /// <summary>The calendar can't be reached; it is tried again later.</summary>
    Failed,
}

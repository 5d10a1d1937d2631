using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Writing;

namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>Brings one unsettled change to its end: joins what the calendar has of it, or gives it up on both sides.</summary>
internal sealed class IntentSettler(
    IBookingStore store, IOutsideStore outside, ConnectedCalendars calendars, CalendarWriter writer, IntentRunner runner, IntentUndoing undoing, IOutboxPlanner? outbox, TimeProvider clock)
{
    /// <summary>Settles it, or leaves it for later.</summary>
    /// <returns>What was found; null when there is nothing to say.</returns>
    public async Task<CalendarFinding?> SettleAsync(OutsideIntent intent)
    {
        if (intent.State != IntentState.Open || calendars.Find(intent.Calendar) is not { } calendar)
            return await UndoAsync(intent);
        var found = await writer.FindAsync(calendar, intent.Appointment, intent.Entry);
        if (!found.IsCertain)
            return await WaitAsync(intent);
        // The customer said yes: what the calendar took is finished, as long as it is not over.
        if (found.IsAsWanted(intent) && (intent.Commit is BookingCommit.Cancel || intent.Appointment.Slot.Start > clock.GetUtcNow()))
            return await FinishAsync(intent, intent.Commit is BookingCommit.Cancel ? null : found.Entry);
        if (intent.Commit is BookingCommit.Cancel)
            return await CancelAsync(intent, calendar);
        if (!IntentSettling.IsOver(intent, calendar, clock.GetUtcNow()))
            return null;
        return await UndoAsync(intent);
    }

    private async Task<CalendarFinding?> FinishAsync(OutsideIntent intent, CalendarEntry? entry)
    {
        var result = await runner.CommitAsync(intent, intent.Commit with { Outbox = outbox?.Plan(intent.Commit) ?? [] }, entry);
        if (result.Outcome == CommitOutcome.Committed)
            outbox?.Wake();
        return Tell(result.Outcome is CommitOutcome.Committed or CommitOutcome.AlreadyCommitted ? CalendarFindingKind.Finished : CalendarFindingKind.Undone, intent);
    }

    // To cancel once more does no harm, and is what the customer asked for.
    private async Task<CalendarFinding?> CancelAsync(OutsideIntent intent, ConnectedCalendar calendar)
    {
        if (await store.FindAsync(intent.Appointment.Id) is { Status: AppointmentStatus.Booked } && await writer.WriteAsync(calendar, intent, null)
            is not CalendarAnswer.Told { Outcome: CalendarWriteOutcome.Written or CalendarWriteOutcome.Gone })
            return await WaitAsync(intent);
        return await FinishAsync(intent, null);
    }

    private async Task<CalendarFinding?> UndoAsync(OutsideIntent intent) => await undoing.UndoAsync(intent) switch
    {
        UndoOutcome.Undone => Tell(CalendarFindingKind.Undone, intent),
        UndoOutcome.NothingThere when intent.State != IntentState.Released => Tell(CalendarFindingKind.Released, intent),
        UndoOutcome.Failed => Tell(CalendarFindingKind.Waiting, intent),
        _ => null,
    };

    private async Task<CalendarFinding?> WaitAsync(OutsideIntent intent)
    {
        await outside.UpdateIntentAsync(IntentSettling.TryLater(intent, clock.GetUtcNow()));
        return Tell(CalendarFindingKind.Waiting, intent);
    }

    private CalendarFinding Tell(CalendarFindingKind kind, OutsideIntent intent) => new(kind, intent.Calendar, intent.Appointment.Id, clock.GetUtcNow());
}

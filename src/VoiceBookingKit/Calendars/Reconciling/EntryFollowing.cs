using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>Moves or cancels an appointment because that was done with its entry, in the name of the calendar.</summary>
internal sealed class EntryFollowing(IBookingStore store, Business business, CalendarBusyTime readings, IOutboxPlanner? outbox, TimeProvider clock)
{
    /// <summary>Makes the appointment agree with its entry.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="known">What is known of the entry.</param>
    /// <param name="appointment">The appointment, which stands.</param>
    /// <param name="entry">The entry as it is; null or cancelled when it is no more.</param>
    /// <param name="at">When that was done, in UTC.</param>
    /// <param name="note">A note for the audit trail, or null.</param>
    public async Task<CalendarFinding> FollowAsync(
        ConnectedCalendar calendar, OutsideEntry known, Appointment appointment, CalendarEntry? entry, DateTimeOffset at, string? note)
    {
        var (by, now) = ($"calendar:{calendar.Name}", clock.GetUtcNow());
        var key = $"calendar-{appointment.Id:N}-{appointment.Sequence}-{entry?.Start.UtcTicks ?? 0}";
        BookingCommit commit = entry is { IsCancelled: false }
            ? new BookingCommit.Move(key, now, by, appointment.Id, appointment.Sequence, SlotOf(appointment, entry), BlockedOf(appointment, entry), null)
            : new BookingCommit.Cancel(key, now, by, appointment.Id, appointment.Sequence, note);
        commit = commit with
        {
            Outbox = outbox?.Plan(commit) ?? [],
            Outside = new OutsideSettlement(null, entry is null ? known with { ChangedAt = at } : known.SeenAs(entry, at)),
        };
        var result = await store.CommitAsync(commit);
        readings.Expire(calendar.Name, appointment.Blocked);
        if (result.Outcome == CommitOutcome.Committed)
            outbox?.Wake();
        var kind = result.Outcome is CommitOutcome.Committed or CommitOutcome.AlreadyCommitted ? CalendarFindingKind.Followed : CalendarFindingKind.Conflict;
        return new CalendarFinding(kind, calendar.Name, appointment.Id, now) { EntryId = entry?.Id ?? known.EntryId };
    }

    private static Slot SlotOf(Appointment appointment, CalendarEntry entry) => appointment.Slot with { Start = entry.Start.ToUniversalTime(), End = entry.End.ToUniversalTime() };

    private TimeRange BlockedOf(Appointment appointment, CalendarEntry entry)
    {
        var slot = SlotOf(appointment, entry);
        return business.FindService(slot.ServiceId) is { } service ? slot.BlockedBy(service) : new TimeRange(slot.Start, slot.End);
    }
}

/// <summary>How entries are remembered.</summary>
internal static class SeenEntries
{
    /// <summary>What is remembered of an entry once it was seen again.</summary>
    public static OutsideEntry SeenAs(this OutsideEntry known, CalendarEntry entry, DateTimeOffset at) => known with
    {
        EntryId = entry.Id,
        Start = entry.Start,
        End = entry.End,
        Address = entry.Address,
        Version = entry.Version,
        ChangedAt = at,
    };
}

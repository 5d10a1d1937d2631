using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Writing;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>Compares the appointments to come with their entries, since owners move and delete these by hand.</summary>
internal sealed class EntryComparison(IBookingStore store, IOutsideStore outside, CalendarWriter writer, EntryFollowing following, CalendarFindings findings, TimeProvider clock)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <summary>Compares one calendar. One that can't be read is left for the next time.</summary>
    public async Task<IReadOnlyList<CalendarFinding>> CompareAsync(ConnectedCalendar calendar, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var within = new TimeRange(now, now + Ahead);
        var known = await outside.GetEntriesAsync(calendar.Name, within, cancellationToken);
        if (known.Count == 0 || await ReadAsync(calendar, within) is not { } seen)
            return [];
        var open = (await outside.GetDueIntentsAsync(DateTimeOffset.MaxValue, int.MaxValue, cancellationToken)).Select(intent => intent.Appointment.Id).ToHashSet();
        var found = new List<CalendarFinding>();
        foreach (var entry in known.Where(entry => !open.Contains(entry.AppointmentId)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await store.FindAsync(entry.AppointmentId, cancellationToken) is not { Status: AppointmentStatus.Booked } appointment)
                continue;
            if (seen.Contains((entry.EntryId, appointment.Slot.Start, appointment.Slot.End)))
                findings.Agree(calendar.Name, appointment.Id);
            else if (await CompareAsync(calendar, entry, appointment) is { } finding)
                found.Add(finding);
        }
        return found;
    }

    // A reading shows most entries at once; only those that it does not show where they should be are looked up one by one.
    private async Task<HashSet<(string, DateTimeOffset, DateTimeOffset)>?> ReadAsync(ConnectedCalendar calendar, TimeRange within)
    {
        using var deadline = new CancellationTokenSource(calendar.Options.WriteWithin, clock);
        try
        {
            var reading = await calendar.Provider.GetBusyAsync(new BusyQuery(within.Widen(TimeSpan.FromDays(1), TimeSpan.FromDays(1))), deadline.Token).WaitAsync(deadline.Token);
            return [.. reading.Busy.Select(busy => (busy.Uid, busy.Start, busy.End))];
        }
        catch (Exception)
        {
            // It was logged when times were looked for; here it only means that nothing can be compared.
            return null;
        }
    }

    private async Task<CalendarFinding?> CompareAsync(ConnectedCalendar calendar, OutsideEntry known, Appointment appointment)
    {
        var found = await writer.FindAsync(calendar, appointment, known);
        // That an entry of someone else carries no key of ours says nothing.
        if (!found.IsCertain || (found.Entry is null && known.IsForeign))
            return null;
        if (found.Entry is { IsCancelled: false } entry && entry.Start == appointment.Slot.Start && entry.End == appointment.Slot.End)
        {
            findings.Agree(calendar.Name, appointment.Id);
            return null;
        }
        if (calendar.Options.OutsideChanges == OutsideChangePolicy.Follow)
            return await following.FollowAsync(calendar, known, appointment, found.Entry, clock.GetUtcNow(), null);
        return new CalendarFinding(found.Stands ? CalendarFindingKind.MovedOutside : CalendarFindingKind.Missing, calendar.Name, appointment.Id, clock.GetUtcNow()) { EntryId = known.EntryId };
    }
}

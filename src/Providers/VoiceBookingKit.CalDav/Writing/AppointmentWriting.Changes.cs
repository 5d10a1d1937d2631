using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Writing;

internal sealed partial class AppointmentWriting
{
    /// <summary>Claims the new time beside the entry, and moves the entry there once the claim is held; until then the old time stays kept.</summary>
    public async Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var stored = await LocateAsync(AddressOf(entry, appointment), entry.Id, cancellationToken);
        if (stored?.ToEntry(zone) is not { IsCancelled: false } current || stored.Marks.Claim is not null)
            return Result(CalendarWriteOutcome.Gone);
        if (IsThere(stored, current, appointment))
            return new CalendarWriteResult(CalendarWriteOutcome.Written, current);
        if (entry.Version is not null && entry.Version != stored.Version)
            return Result(CalendarWriteOutcome.ChangedMeanwhile);
        var claim = AddressOf(appointment.Key + "-move");
        Uri[] own = [stored.Address, claim];
        if (await _contest.IsTakenAsync(appointment, own, cancellationToken))
            return Result(CalendarWriteOutcome.Taken);
        if (await HoldAsync(claim, appointment, own, cancellationToken) is not { } firm)
            return Result(CalendarWriteOutcome.Taken);
        attempt.MayBeDone = true;
        await writer.ReplaceAsync(stored.Address, EntryText.Of(appointment), stored.Version, cancellationToken);
        await writer.RemoveAsync(claim, firm, cancellationToken);
        // Whether it was replaced or someone else was quicker, what is there now tells.
        return await reader.FindAsync(stored.Address, cancellationToken) is not { } after || after.ToEntry(zone) is not { IsCancelled: false } moved
            ? Result(CalendarWriteOutcome.Gone)
            : IsThere(after, moved, appointment)
                ? new CalendarWriteResult(CalendarWriteOutcome.Written, moved)
                : Result(CalendarWriteOutcome.ChangedMeanwhile);
    }

    /// <summary>Marks the entry as cancelled, or takes it away.</summary>
    public async Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken)
    {
        var stored = await LocateAsync(AddressOf(entry, appointment), entry.Id, cancellationToken);
        if (stored?.ToEntry(zone) is not { } current)
            return Result(CalendarWriteOutcome.Gone);
        if (current.IsCancelled)
            return new CalendarWriteResult(CalendarWriteOutcome.Written, current);
        if (entry.Version is not null && entry.Version != stored.Version)
            return Result(CalendarWriteOutcome.ChangedMeanwhile);
        attempt.MayBeDone = true;
        if (options.RemoveCancelled)
            await writer.RemoveAsync(stored.Address, stored.Version, cancellationToken);
        else
            await writer.ReplaceAsync(stored.Address, EntryText.Cancelled(appointment, reason), stored.Version, cancellationToken);
        return (await reader.FindAsync(stored.Address, cancellationToken))?.ToEntry(zone) switch
        {
            null => new CalendarWriteResult(CalendarWriteOutcome.Written, current with { IsCancelled = true, Version = null }),
            { IsCancelled: true } cancelled => new CalendarWriteResult(CalendarWriteOutcome.Written, cancelled),
            _ => Result(CalendarWriteOutcome.ChangedMeanwhile),
        };
    }

    /// <summary>Holds the new time with a claim that nobody may take away; gives the claim's version, or an empty one, and null when the time is taken.</summary>
    private async Task<string?> HoldAsync(Uri claim, CalendarAppointment appointment, Uri[] own, CancellationToken cancellationToken)
    {
        var uid = $"move-{appointment.Appointment.Uid}";
        var text = EntryText.Claim(appointment, uid, NewClaim());
        if (await writer.AddAsync(claim, text, cancellationToken) != WriteOutcome.Done
            && (await reader.FindAsync(claim, cancellationToken) is not { } left
                || await writer.ReplaceAsync(claim, text, left.Version, cancellationToken) != WriteOutcome.Done))
        {
            return null;
        }
        if (await _contest.HoldAsync(claim, appointment, own, cancellationToken) is not { } held
            || await writer.ReplaceAsync(claim, EntryText.Claim(appointment, uid, NewClaim(isFirm: true)), held.Version, cancellationToken) != WriteOutcome.Done)
        {
            return null;
        }
        return (await reader.FindAsync(claim, cancellationToken))?.Version;
    }

    private static bool IsThere(StoredEntry stored, CalendarEntry entry, CalendarAppointment appointment) =>
        IsAt(entry, appointment)
        && stored.Sequence >= appointment.Appointment.Sequence
        && (stored.Marks.Staff is null || stored.Marks.Staff == EntryMarks.CodeOf(appointment.Appointment.Slot.StaffId));
}

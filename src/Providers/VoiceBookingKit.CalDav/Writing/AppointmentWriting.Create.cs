using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Writing;

internal sealed partial class AppointmentWriting
{
    /// <summary>Claims the time, and turns the claim into the appointment once it is held against all others.</summary>
    public async Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var address = AddressOf(appointment.Key);
        if (await _contest.IsTakenAsync(appointment, [address], cancellationToken))
        {
            // It may be in its own way, where a server or a person put it elsewhere.
            return await LocateAsync(address, appointment.Appointment.Uid, cancellationToken) is { Marks.Claim: null } own
                ? AsWritten(own, appointment)
                : Result(CalendarWriteOutcome.Taken);
        }
        for (var tries = 0; tries < MostTries; tries++)
        {
            var added = await writer.AddAsync(address, EntryText.Claim(appointment, appointment.Appointment.Uid, NewClaim()), cancellationToken);
            if (added == WriteOutcome.UidInUse && await reader.WithUidAsync(appointment.Appointment.Uid, cancellationToken) is { } elsewhere)
                return AsWritten(elsewhere, appointment);
            if (added == WriteOutcome.Done || await RenewAsync(address, appointment, cancellationToken))
            {
                attempt.MayBeDone = true;
                return await SettleAsync(appointment, address, cancellationToken);
            }
            if (await reader.FindAsync(address, cancellationToken) is { Marks.Claim: null } standing)
                return AsWritten(standing, appointment);
        }
        throw new CalendarProviderException("The CalDAV calendar neither takes the appointment nor shows what keeps it out.");
    }

    /// <summary>Takes a claim up again that an earlier try left.</summary>
    private async Task<bool> RenewAsync(Uri address, CalendarAppointment appointment, CancellationToken cancellationToken) =>
        await reader.FindAsync(address, cancellationToken) is { Marks.Claim: not null } left
        && await writer.ReplaceAsync(address, EntryText.Claim(appointment, appointment.Appointment.Uid, NewClaim()), left.Version, cancellationToken) == WriteOutcome.Done;

    private async Task<CalendarWriteResult> SettleAsync(CalendarAppointment appointment, Uri address, CancellationToken cancellationToken)
    {
        attempt.MayBeDone = true;
        var held = await _contest.HoldAsync(address, appointment, [address], cancellationToken);
        if (held is { Marks.Claim: not null })
            await writer.ReplaceAsync(address, EntryText.Of(appointment), held.Version, cancellationToken);
        var stored = held is null ? null : await reader.FindAsync(address, cancellationToken);
        return stored is { Marks.Claim: null } ? AsWritten(stored, appointment) : Result(CalendarWriteOutcome.Taken);
    }

    private CalendarWriteResult AsWritten(StoredEntry stored, CalendarAppointment appointment)
    {
        var entry = stored.ToEntry(zone);
        if (entry is null || entry.IsCancelled)
            return Result(CalendarWriteOutcome.Gone);
        return IsAt(entry, appointment) ? new CalendarWriteResult(CalendarWriteOutcome.Written, entry) : Result(CalendarWriteOutcome.ChangedMeanwhile);
    }
}

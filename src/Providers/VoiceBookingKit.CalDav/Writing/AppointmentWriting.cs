using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Writing;

/// <summary>One write of an appointment into a calendar.</summary>
internal sealed partial class AppointmentWriting(
    EntryReader reader, EntryWriter writer, WriteAttempt attempt, CalDavOptions options, IanaZone zone, TimeProvider clock)
{
    // Far longer than a write may take, and short enough that a crash costs nobody an appointment.
    private static readonly TimeSpan ClaimLasts = TimeSpan.FromMinutes(2);
    private const int MostTries = 3;

    private readonly ClaimContest _contest = new(reader, writer, zone, clock);

    /// <summary>Finds what was written with the appointment's key; a claim that a lost answer left is turned into the appointment, or withdrawn where it is too late for that.</summary>
    public async Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var found = await LocateAsync(AddressOf(appointment.Key), appointment.Appointment.Uid, cancellationToken);
        if (found?.Marks.Claim is not { } claim)
            return found?.ToEntry(zone);
        if (claim.IsOver(clock.GetUtcNow()))
        {
            await writer.RemoveAsync(found.Address, found.Version, cancellationToken);
            return null;
        }
        return (await SettleAsync(appointment, found.Address, cancellationToken)).Entry;
    }

    private Uri AddressOf(string key) => new(reader.Calendar, Uri.EscapeDataString(key) + ".ics");

    /// <summary>The entry at its address or, where a server or a person put it elsewhere, by its UID.</summary>
    private async Task<StoredEntry?> LocateAsync(Uri address, string uid, CancellationToken cancellationToken) =>
        await reader.FindAsync(address, cancellationToken) ?? await reader.WithUidAsync(uid, cancellationToken);

    private Uri AddressOf(CalendarEntry entry, CalendarAppointment appointment) =>
        Discovery.DavAddress.TryResolve(reader.Calendar, entry.Address, out var address) ? address : AddressOf(appointment.Key);

    private EntryClaim NewClaim(bool isFirm = false) => new(clock.GetUtcNow() + ClaimLasts, isFirm);

    private static bool IsAt(CalendarEntry entry, CalendarAppointment appointment) =>
        Seconds(entry.Start) == Seconds(appointment.Appointment.Slot.Start) && Seconds(entry.End) == Seconds(appointment.Appointment.Slot.End);

    // Calendars know no fractions of a second.
    private static long Seconds(DateTimeOffset instant) => instant.ToUnixTimeSeconds();

    private static CalendarWriteResult Result(CalendarWriteOutcome outcome) => new(outcome, null);
}

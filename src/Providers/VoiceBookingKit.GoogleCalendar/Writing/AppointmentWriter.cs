using System.Net;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.GoogleCalendar.Wire;

namespace VoiceBookingKit.GoogleCalendar.Writing;

/// <summary>Writes, moves and removes appointments, each under an id that its key gives.</summary>
internal sealed class AppointmentWriter(GoogleCalendarOptions options, GoogleClient client, TimeProvider clock)
{
    // Longer than all deadlines of one write together.
    private static readonly TimeSpan ClaimFor = TimeSpan.FromMinutes(5);

    private readonly ClaimContest _contest = new(client, clock);

    public async Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var id = EventMarks.IdOf(appointment.Key);
        if ((await InsertClaimAsync(id, appointment, cancellationToken)).Status == HttpStatusCode.Conflict)
        {
            // An earlier try came this far. An id is used once, so what was withdrawn then stays so.
            if ((await client.GetAsync(id, cancellationToken)).Body is not { IsCancelled: false } earlier)
                return Nothing(CalendarWriteOutcome.Taken);
            if (!EventMarks.IsClaim(earlier))
                return Written(earlier);
        }
        if (await _contest.HoldAsync(id, appointment, moving: null, cancellationToken) is not { } held)
            return Nothing(CalendarWriteOutcome.Taken);
        var written = EventText.Of(appointment, options.AddCustomerAsGuest) with { ExtendedProperties = EventMarks.Properties(appointment, "") };
        var answer = await client.PatchAsync(id, held.Etag, written, cancellationToken);
        return answer.Body is { } made ? Written(made) : Nothing(CalendarWriteOutcome.Taken);
    }

    public async Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        if ((await client.GetAsync(entry.Id, cancellationToken)).Body is not { IsCancelled: false } standing)
            return Nothing(CalendarWriteOutcome.Gone);
        if (entry.Version is { } version && version != standing.Etag)
            return IsAt(standing, appointment) ? Written(standing) : Nothing(CalendarWriteOutcome.ChangedMeanwhile);

        var claim = EventMarks.IdOf($"{appointment.Key}/{Guid.NewGuid():N}");
        await InsertClaimAsync(claim, appointment, cancellationToken);
        if (await _contest.HoldAsync(claim, appointment, moving: entry.Id, cancellationToken) is not { } held)
            return Nothing(CalendarWriteOutcome.Taken);
        // From here on no rival takes the time away while the event is on its way to it.
        var firm = new GoogleEvent { ExtendedProperties = EventMarks.Properties(appointment, EventMarks.ClaimUntil(clock.GetUtcNow() + ClaimFor, isFirm: true)) };
        if ((await client.PatchAsync(claim, held.Etag, firm, cancellationToken)).Body is null)
            return Nothing(CalendarWriteOutcome.Taken);
        var moved = EventText.Of(appointment, options.AddCustomerAsGuest) with { ExtendedProperties = EventMarks.Properties(appointment, "") };
        var answer = await client.PatchAsync(entry.Id, standing.Etag, moved, cancellationToken);
        await client.DeleteAsync(claim, etag: null, tellGuests: false, cancellationToken);
        return answer switch
        {
            { Body: { } made } => Written(made),
            { IsGone: true } => Nothing(CalendarWriteOutcome.Gone),
            _ => Nothing(CalendarWriteOutcome.ChangedMeanwhile),
        };
    }

    public async Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, CancellationToken cancellationToken) =>
        (await client.DeleteAsync(entry.Id, etag: null, tellGuests: true, cancellationToken)).IsGone
            ? Nothing(CalendarWriteOutcome.Gone)
            : new CalendarWriteResult(CalendarWriteOutcome.Written, entry with { IsCancelled = true, Version = null });

    public async Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        var id = appointment.Known?.Id ?? EventMarks.IdOf(appointment.Key);
        if ((await client.GetAsync(id, cancellationToken)).Body is not { } found)
            return null;
        if (!EventMarks.IsClaim(found))
            return EntryOf(found);
        // A claim was never an appointment. What an unfinished try left is taken back, as that try would have done.
        if (found.IsCancelled || !(await client.DeleteAsync(id, found.Etag, tellGuests: false, cancellationToken)).IsChanged)
            return null;
        return (await client.GetAsync(id, cancellationToken)).Body is { } now && !EventMarks.IsClaim(now) ? EntryOf(now) : null;
    }

    private Task<GoogleAnswer<GoogleEvent>> InsertClaimAsync(string id, CalendarAppointment appointment, CancellationToken cancellationToken) =>
        client.InsertAsync(EventText.Claim(appointment, id, clock.GetUtcNow() + ClaimFor), cancellationToken);

    private static bool IsAt(GoogleEvent seen, CalendarAppointment appointment) =>
        EventTimes.Of(seen, null) is { } time && time.Start == appointment.Appointment.Slot.Start && time.End == appointment.Appointment.Slot.End;

    private static CalendarWriteResult Written(GoogleEvent made) => new(CalendarWriteOutcome.Written, EntryOf(made));

    private static CalendarEntry EntryOf(GoogleEvent seen)
    {
        var time = EventTimes.Of(seen, null) ?? throw GoogleFailures.Unreadable(isWrite: true);
        return new CalendarEntry(seen.Id!, time.Start, time.End) { Version = seen.Etag, IsCancelled = seen.IsCancelled };
    }

    private static CalendarWriteResult Nothing(CalendarWriteOutcome outcome) => new(outcome, null);
}

using VoiceBookingKit.Calendars;
using VoiceBookingKit.MicrosoftGraph.Busy;
using VoiceBookingKit.MicrosoftGraph.Wire;

namespace VoiceBookingKit.MicrosoftGraph.Writing;

/// <summary>Writes, moves, removes and finds appointments, each marked with its key.</summary>
internal sealed class AppointmentWriter(MicrosoftGraphOptions options, GraphClient client, EventReader reader, EventTimes times, TimeProvider clock)
{
    private const int MostTries = 4;

    // Longer than all deadlines of one write together.
    private static readonly TimeSpan ClaimFor = TimeSpan.FromMinutes(5);

    private readonly ClaimContest _contest = new(client, reader, clock);

    public async Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        if (await ClaimAsync(appointment, appointment.Key, EventMarks.TransactionOf(appointment.Key), cancellationToken) is not { } id)
        {
            // An earlier try came this far. What was withdrawn then stays so.
            var (earlier, _) = await OwnAsync(appointment.Key, cancellationToken);
            if (earlier is null or { Event.IsCancelled: true })
                return Nothing(CalendarWriteOutcome.Taken);
            if (earlier is { IsClaim: false, IsLost: false })
                return AsWritten(earlier, appointment);
            id = earlier.Id;
        }
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await _contest.HoldAsync(id, appointment, moving: null, cancellationToken) is not { } held)
                return Nothing(CalendarWriteOutcome.Taken);
            if (!held.IsClaim)
                return AsWritten(held, appointment);
            var answer = await client.PatchAsync(id, held.Etag, EventText.Of(appointment, options.AddCustomerAsGuest), cancellationToken);
            if (answer.Body is { } made)
                return Written(made);
            if (answer.IsGone)
                return Nothing(CalendarWriteOutcome.Taken);
            // Outlook touches new events too, so a change by itself says nothing: look again.
        }
        await _contest.WithdrawAsync(id, cancellationToken);
        throw GraphFailures.TooQuick();
    }

    /// <summary>Claims the new time beside the entry, and moves the entry there once the claim is held; until then the old time stays kept.</summary>
    public async Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(entry.Id, cancellationToken) is not { IsClaim: false, IsLost: false, Event.IsCancelled: not true } standing)
            return Nothing(CalendarWriteOutcome.Gone);
        if (IsAt(standing, appointment) && (standing.Marks is null || standing.Marks.StaffId == appointment.Appointment.Slot.StaffId))
            return Written(standing.Event);
        if (entry.Version is { } version && version != standing.Etag && (standing.Time.Start, standing.Time.End) != (entry.Start, entry.End))
            return Nothing(CalendarWriteOutcome.ChangedMeanwhile);

        var key = EventMarks.MoveKeyOf(appointment.Key);
        if (await ClaimAsync(appointment, key, EventMarks.TransactionOf($"{key}/{Guid.NewGuid():N}"), cancellationToken) is not { } claim)
            throw GraphFailures.Unreadable(isWrite: false);
        if (await _contest.HoldAsync(claim, appointment, moving: entry.Id, cancellationToken) is null)
            return Nothing(CalendarWriteOutcome.Taken);
        // A guest's answer or a reminder makes a new version too; then the words are left as they are, since they may be the owner's.
        var moved = entry.Version is null || entry.Version == standing.Etag ? EventText.Of(appointment, options.AddCustomerAsGuest) : EventText.Times(appointment);
        var answer = await client.PatchAsync(entry.Id, standing.Etag, moved, cancellationToken);
        await _contest.WithdrawAsync(claim, cancellationToken);
        return answer switch
        {
            { Body: { } made } => Written(made),
            { IsGone: true } => Nothing(CalendarWriteOutcome.Gone),
            _ => Nothing(CalendarWriteOutcome.ChangedMeanwhile),
        };
    }

    public async Task<CalendarWriteResult> CancelAsync(CalendarEntry entry, string? reason, CancellationToken cancellationToken)
    {
        var answer = options.AddCustomerAsGuest ? await client.CancelAsync(entry.Id, reason, cancellationToken) : await client.DeleteAsync(entry.Id, cancellationToken);
        if (answer.IsRefused)
            answer = await client.DeleteAsync(entry.Id, cancellationToken);
        return answer.IsGone
            ? Nothing(CalendarWriteOutcome.Gone)
            : new CalendarWriteResult(CalendarWriteOutcome.Written, entry with { IsCancelled = true, Version = null });
    }

    public async Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken)
    {
        if (appointment.Known is { } known && await reader.FindAsync(known.Id, cancellationToken) is { IsClaim: false, IsLost: false } seen)
            return EntryOf(seen.Event);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (found, moves) = await OwnAsync(appointment.Key, cancellationToken);
            foreach (var claim in moves.Where(claim => claim.IsLost || claim.IsOver(clock.GetUtcNow()) || (found is not null && IsAt(found, appointment))))
                await _contest.WithdrawAsync(claim.Id, cancellationToken);
            if (found is null or { IsClaim: false, IsLost: false })
                return found is null ? null : EntryOf(found.Event);
            // What an unfinished try left is taken back, as that try would have done.
            if (await _contest.EndAsync(found, cancellationToken))
                return EntryOf(found.Event) with { IsCancelled = true };
        }
        throw GraphFailures.TooQuick();
    }

    /// <summary>Writes a claim; gives its id, or null when the same write was made before.</summary>
    private async Task<string?> ClaimAsync(CalendarAppointment appointment, string key, string transaction, CancellationToken cancellationToken)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds((clock.GetUtcNow() + ClaimFor).ToUnixTimeSeconds());
        var claim = EventText.Claim(appointment, new EventMarks(key, EventState.Claim, until, appointment.Appointment.Slot.StaffId), transaction);
        var answer = await client.AddAsync(claim, cancellationToken);
        if (answer.IsDuplicate)
            return null;
        var made = answer.Body is { Id.Length: > 0 } body ? body : throw GraphFailures.Unreadable(isWrite: true);
        // Graph may hand out what the earlier write made.
        return made.ShowAs is null or "tentative" ? made.Id : null;
    }

    /// <summary>What stands in the calendar under a key, and claims of its moves.</summary>
    private async Task<(SeenEvent? Entry, List<SeenEvent> Moves)> OwnAsync(string key, CancellationToken cancellationToken)
    {
        var found = (await client.WithMarkAsync(key, cancellationToken)).ConvertAll(reader.Seen);
        var own = found.Where(seen => seen.Marks?.Key == key).OrderBy(seen => seen.IsClaim || seen.IsLost).ThenBy(seen => seen.Id, StringComparer.Ordinal).FirstOrDefault();
        return (own, found.FindAll(seen => seen.Marks?.Key == EventMarks.MoveKeyOf(key)));
    }

    private static bool IsAt(SeenEvent seen, CalendarAppointment appointment) =>
        seen.Time.Start == appointment.Appointment.Slot.Start && seen.Time.End == appointment.Appointment.Slot.End;

    private CalendarWriteResult AsWritten(SeenEvent standing, CalendarAppointment appointment) =>
        IsAt(standing, appointment) ? Written(standing.Event) : Nothing(CalendarWriteOutcome.ChangedMeanwhile);

    private CalendarWriteResult Written(GraphEvent made) => new(CalendarWriteOutcome.Written, EntryOf(made));

    private CalendarEntry EntryOf(GraphEvent made)
    {
        var time = times.Of(made) ?? throw GraphFailures.Unreadable(isWrite: true);
        return new CalendarEntry(made.Id!, time.Start, time.End) { Version = made.Etag, IsCancelled = made.IsCancelled == true };
    }

    private static CalendarWriteResult Nothing(CalendarWriteOutcome outcome) => new(outcome, null);
}

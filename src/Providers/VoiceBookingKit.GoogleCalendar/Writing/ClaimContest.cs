using VoiceBookingKit.Calendars;
using VoiceBookingKit.GoogleCalendar.Wire;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.GoogleCalendar.Writing;

/// <summary>Decides which of several claims to the same time is kept, since Google lets events overlap.</summary>
/// <remarks>
/// Whoever wants time writes a claim and looks at what overlaps. Where something stands, the claim is withdrawn. Of two claims the one with the lesser id removes the other, on
/// condition that it is still the version that was seen; a claim becomes an appointment, or firm, on the same condition. Google takes only one of the two, so that one writer ends
/// with the time in whatever order the requests arrive.
/// </remarks>
internal sealed class ClaimContest(GoogleClient client, TimeProvider clock)
{
    private const int MostRounds = 6;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(100);

    /// <summary>Holds a claim against all others.</summary>
    /// <param name="id">The claim.</param>
    /// <param name="appointment">What it is for.</param>
    /// <param name="moving">The event that is to be moved there, or null.</param>
    /// <param name="cancellationToken">Stops the contest; the claim ends by itself.</param>
    /// <returns>The claim as it was last seen; null when someone else has the time and the claim is withdrawn.</returns>
    public async Task<GoogleEvent?> HoldAsync(string id, CalendarAppointment appointment, string? moving, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (round > 0)
                await Task.Delay(BetweenRounds, clock, cancellationToken);
            var (mine, others) = await LookAsync(id, appointment, moving, cancellationToken);
            if (mine is null && (await client.GetAsync(id, cancellationToken)).Body is not { IsCancelled: false })
                return null;
            if (mine is null)
                continue; // what was written is listed a little later
            if (others.Exists(other => !MayRemove(other, id)))
            {
                await client.DeleteAsync(id, etag: null, tellGuests: false, cancellationToken);
                return null;
            }
            if (await RemoveAsync(others, cancellationToken))
                return mine;
        }
        await client.DeleteAsync(id, etag: null, tellGuests: false, cancellationToken);
        throw new CalendarProviderException("The Google calendar changes too quickly for an appointment to be written.");
    }

    private async Task<(GoogleEvent? Mine, List<GoogleEvent> Others)> LookAsync(string id, CalendarAppointment appointment, string? moving, CancellationToken cancellationToken)
    {
        var (slot, blocked) = (appointment.Appointment.Slot, appointment.Appointment.Blocked);
        var (events, zone) = await client.ListAsync(blocked, cancellationToken);
        var others = events.Where(seen => seen.Id != id && seen.Id != moving && seen.IsBusy && !EventMarks.IsOfOtherStaff(seen, slot.StaffId) && Overlaps(seen, zone, blocked)).ToList();
        return (events.FirstOrDefault(seen => seen.Id == id && !seen.IsCancelled), others);
    }

    private static bool Overlaps(GoogleEvent seen, string? zone, TimeRange blocked) =>
        EventTimes.Of(seen, zone) is { } time && time.Start < blocked.End && blocked.Start < time.End;

    private bool MayRemove(GoogleEvent other, string id) =>
        EventMarks.IsClaim(other) && (EventMarks.IsOver(other, clock.GetUtcNow()) || (!EventMarks.IsFirm(other) && string.CompareOrdinal(id, other.Id) < 0));

    private async Task<bool> RemoveAsync(List<GoogleEvent> claims, CancellationToken cancellationToken)
    {
        foreach (var claim in claims)
        {
            if ((await client.DeleteAsync(claim.Id!, claim.Etag, tellGuests: false, cancellationToken)).IsChanged)
                return false; // it became something else in the meantime
        }
        return true;
    }
}

using VoiceBookingKit.Calendars;
using VoiceBookingKit.MicrosoftGraph.Busy;
using VoiceBookingKit.MicrosoftGraph.Wire;

namespace VoiceBookingKit.MicrosoftGraph.Writing;

/// <summary>Decides which of several claims to the same time is kept, since Outlook lets events overlap.</summary>
/// <remarks>
/// Whoever wants time writes a claim and looks at what overlaps. Where something stands, the claim is withdrawn. Of two claims the one with the lesser id marks the other as lost,
/// on condition that it is still the version that was seen; a claim becomes firm on the same condition. Graph takes only one of the two, so that one writer ends with the time in
/// whatever order the requests arrive. A view can lag behind: who is firm looks once more, and gives up where something stands after all.
/// Only changes are made on condition, since Graph documents no condition for deleting.
/// </remarks>
internal sealed class ClaimContest(GraphClient client, EventReader reader, TimeProvider clock)
{
    private const int MostRounds = 8;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(100);

    /// <summary>Holds a claim against all others.</summary>
    /// <param name="id">The claim.</param>
    /// <param name="appointment">What it is for.</param>
    /// <param name="moving">The event that is to be moved there, or null.</param>
    /// <param name="cancellationToken">Stops the contest; the claim ends by itself.</param>
    /// <returns>The claim as it was last seen, firm, or what became of it earlier; null when someone else has the time and the claim is withdrawn.</returns>
    public async Task<SeenEvent?> HoldAsync(string id, CalendarAppointment appointment, string? moving, CancellationToken cancellationToken)
    {
        var mayLag = false;
        for (var round = 0; round < MostRounds; round++)
        {
            if (mayLag)
                await Task.Delay(BetweenRounds, clock, cancellationToken);
            var (mine, others) = await LookAsync(id, appointment, moving, cancellationToken);
            mayLag = true;
            if (mine is null)
            {
                if (await reader.FindAsync(id, cancellationToken) is null or { IsLost: true })
                    return await GiveUpAsync(id, cancellationToken);
                continue; // what was written is listed a little later
            }
            if (!mine.IsClaim)
                return mine;
            if (others.Exists(other => Stands(other, mine)))
                return await GiveUpAsync(id, cancellationToken);
            if (mine.IsFirm)
                return mine;
            if (!await EndAsync(others, cancellationToken))
                continue;
            var firm = EventText.Marked(mine.Marks! with { State = EventState.FirmClaim });
            var answer = await client.PatchAsync(id, mine.Etag, firm, cancellationToken);
            if (answer.IsGone)
                return null;
            mayLag = answer.IsChanged;
        }
        await GiveUpAsync(id, cancellationToken);
        throw GraphFailures.TooQuick();
    }

    /// <summary>Puts an end to a claim for good, unless it has become something else.</summary>
    public async Task<bool> EndAsync(SeenEvent claim, CancellationToken cancellationToken)
    {
        var lost = EventText.Marked(claim.Marks! with { State = EventState.Lost });
        if (!claim.IsLost && (await client.PatchAsync(claim.Id, claim.Etag, lost, cancellationToken)).IsChanged)
            return false;
        await WithdrawAsync(claim.Id, cancellationToken);
        return true;
    }

    /// <summary>Takes a claim of our own away; where that fails it ends by itself.</summary>
    public async Task WithdrawAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteAsync(id, cancellationToken);
        }
        catch (CalendarProviderException)
        {
            // It takes nobody's time for long, and what was decided stays so.
        }
    }

    private async Task<(SeenEvent? Mine, List<SeenEvent> Others)> LookAsync(string id, CalendarAppointment appointment, string? moving, CancellationToken cancellationToken)
    {
        var staff = appointment.Appointment.Slot.StaffId;
        var seen = await reader.AroundAsync(appointment.Appointment.Blocked, cancellationToken);
        // An appointment of ours with someone else may share the calendar.
        var others = seen.FindAll(other => other.Id != id && other.Id != moving && !other.IsLost && (other.Marks is null || other.Marks.StaffId == staff));
        return (seen.Find(other => other.Id == id), others);
    }

    private bool Stands(SeenEvent other, SeenEvent mine)
    {
        if (!other.IsClaim)
            return true;
        if (other.IsOver(clock.GetUtcNow()))
            return false;
        // Who is firm has ended the claims that it saw; those that came later see it.
        return other.IsFirm || (!mine.IsFirm && string.CompareOrdinal(other.Id, mine.Id) < 0);
    }

    private async Task<bool> EndAsync(List<SeenEvent> claims, CancellationToken cancellationToken)
    {
        foreach (var claim in claims)
        {
            if (!await EndAsync(claim, cancellationToken))
                return false; // it became something else in the meantime
        }
        return true;
    }

    private async Task<SeenEvent?> GiveUpAsync(string id, CancellationToken cancellationToken)
    {
        await WithdrawAsync(id, cancellationToken);
        return null;
    }
}

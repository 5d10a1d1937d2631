using VoiceBookingKit.CalDav.Discovery;
using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Writing;

/// <summary>Decides which of several claims to the same time is kept, in a calendar whose server lets events overlap.</summary>
/// <remarks>
/// <para>Reading back is not enough: of two writers that read back each other's event, each would give up, or each would stay. So whoever wants time writes a claim, looks at what
/// overlaps, gives up where something stands already, and then decides by conditional writes: the claim with the lesser address removes the greater one on condition that it is
/// still the version that was seen, and a claim is turned into an appointment on the same condition. Of a removal and a turning the server takes only one, so that exactly one of
/// two rivals ends with the time, in whatever order their requests arrive.</para>
/// <para>A claim that nobody turned into an appointment before it ends, because its writer died or its request came late, is removed by whoever finds it.</para>
/// </remarks>
internal sealed class ClaimContest(EntryReader reader, EntryWriter writer, IanaZone zone, TimeProvider clock)
{
    private const int MostRounds = 6;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether anything stands in the way of an appointment; claims that may come to nothing do not.</summary>
    public async Task<bool> IsTakenAsync(CalendarAppointment appointment, Uri[] own, CancellationToken cancellationToken) =>
        (await OthersAsync(appointment, own, cancellationToken)).Others.Any(other => other.Marks.Claim is not { } claim || (claim.IsFirm && !claim.IsOver(clock.GetUtcNow())));

    /// <summary>Holds a claim against all others.</summary>
    /// <param name="claim">Where the claim is.</param>
    /// <param name="appointment">What it is for.</param>
    /// <param name="own">Events that are not in the way: the claim itself, and what is to be moved.</param>
    /// <param name="cancellationToken">Stops the contest; the claim ends by itself.</param>
    /// <returns>The claim as it was last seen; null when the time went to someone else and the claim is withdrawn.</returns>
    public async Task<StoredEntry?> HoldAsync(Uri claim, CalendarAppointment appointment, Uri[] own, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (round > 0)
                await Task.Delay(BetweenRounds, clock, cancellationToken);
            var (mine, others) = await OthersAsync(appointment, own, cancellationToken, claim);
            // Someone took it away; or the server shows what was written only after a while.
            if (mine is null && await reader.FindAsync(claim, cancellationToken) is null)
                return null;
            if (mine is null)
                continue;
            if (mine.Marks.Claim is null)
                return mine;
            if (others.Exists(other => !MayRemove(other, claim)))
            {
                await writer.RemoveAsync(claim, mine.Version, cancellationToken);
                return null;
            }
            if (await RemoveAllAsync(others, cancellationToken))
                return mine;
        }
        await writer.RemoveAsync(claim, version: null, cancellationToken);
        throw new CalendarProviderException("The CalDAV calendar changes too quickly for an appointment to be written.");
    }

    private async Task<(StoredEntry? Mine, List<StoredEntry> Others)> OthersAsync(
        CalendarAppointment appointment, Uri[] own, CancellationToken cancellationToken, Uri? claim = null)
    {
        var booked = appointment.Appointment;
        var staff = EntryMarks.CodeOf(booked.Slot.StaffId);
        var keys = own.Select(DavAddress.KeyOf).ToHashSet(StringComparer.Ordinal);
        var seen = await reader.AroundAsync(booked.Blocked, cancellationToken);
        var mine = claim is null ? null : seen.Find(entry => DavAddress.KeyOf(entry.Address) == DavAddress.KeyOf(claim));
        var others = seen.FindAll(entry => !keys.Contains(DavAddress.KeyOf(entry.Address))
            && (entry.Marks.Staff is null || entry.Marks.Staff == staff)
            && entry.Blocks(booked.Blocked, zone));
        return (mine, others);
    }

    private bool MayRemove(StoredEntry other, Uri claim) =>
        other.Marks.Claim is { } rival
        && (rival.IsOver(clock.GetUtcNow())
            || (!rival.IsFirm && string.CompareOrdinal(DavAddress.KeyOf(claim), DavAddress.KeyOf(other.Address)) < 0));

    /// <summary>Whether all are gone; otherwise one became something else in the meantime.</summary>
    private async Task<bool> RemoveAllAsync(List<StoredEntry> claims, CancellationToken cancellationToken)
    {
        foreach (var claim in claims)
        {
            if (claim.Version is null || await writer.RemoveAsync(claim.Address, claim.Version, cancellationToken) == WriteOutcome.Changed)
                return false;
        }
        return true;
    }
}

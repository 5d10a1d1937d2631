using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;

namespace VoiceBookingKit.Calendars.Writing;

/// <summary>The store as the desk sees it when appointments are written into outside calendars too: what it commits stands in both.</summary>
/// <remarks>
/// An intent is durable, and keeps its time taken, before the request leaves. Then the calendar is asked, and what it read back is committed with the appointment in one transaction that
/// ends the intent. Whatever dies in between is settled later, by the same key or by the reconciler.
/// </remarks>
internal sealed class CalendarBookingStore(
    IBookingStore inner, IOutsideStore outside, ConnectedCalendars calendars, CalendarClaims claims, IntentRunner runner, TimeProvider clock)
    : DelegatingBookingStore(inner)
{
    public override async Task<bool> TryHoldAsync(Hold hold, Guid? leaving, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (!await Inner.TryHoldAsync(hold, leaving, now, cancellationToken))
            return false;
        if (calendars.WrittenFor(hold.Slot.StaffId) is not { } calendar || await claims.TryReserveAsync(calendar, hold, leaving is not null).WaitAsync(cancellationToken))
            return true;
        await Inner.ReleaseHoldsAsync(hold.Owner, cancellationToken);
        return false;
    }

    /// <summary>Gives up the holds, and with them what the owner asked for and never heard to be done; the reconciler takes that back.</summary>
    public override async Task ReleaseHoldsAsync(string owner, CancellationToken cancellationToken = default)
    {
        await Inner.ReleaseHoldsAsync(owner, cancellationToken);
        await claims.ReleaseAsync(owner).WaitAsync(cancellationToken);
        // A cancellation is finished all the same: to cancel twice does no harm, and to have it come back would.
        foreach (var unheard in (await outside.GetOpenIntentsAsync(owner, cancellationToken)).Where(intent => intent.Commit is not BookingCommit.Cancel))
            await outside.UpdateIntentAsync(unheard with { State = IntentState.Undoing, NextAt = clock.GetUtcNow() }, cancellationToken);
    }

    public override async Task<CommitResult?> FindCommitAsync(BookingCommit commit, CancellationToken cancellationToken = default) =>
        await Inner.FindCommitAsync(commit, cancellationToken) ?? await ResumeAsync(commit, cancellationToken);

    public override async Task<CommitResult> CommitAsync(BookingCommit commit, CancellationToken cancellationToken = default)
    {
        if (await FindCommitAsync(commit, cancellationToken) is { } done)
            return done;
        var (target, left, before) = await PlanAsync(commit, cancellationToken);
        if (target is null && left is null)
            return await Inner.CommitAsync(commit, cancellationToken);

        var now = clock.GetUtcNow();
        var after = before is null && commit is BookingCommit.Change ? null : commit.Apply(before);
        if (after is null)
            return await Inner.CommitAsync(commit, cancellationToken);
        var moves = target is not null && left?.Calendar == target.Name;
        if (target is null)
            return await Inner.CommitAsync(commit with { Outside = new OutsideSettlement(null, null, IntentUndoing.LeavingOf(left!, after, now)) }, cancellationToken);

        var intent = new OutsideIntent
        {
            Id = Guid.CreateVersion7(now),
            Calendar = target.Name,
            Commit = commit with { Outbox = [] },
            Appointment = after,
            Entry = moves ? left : null,
            TriedAt = now,
            NextAt = IntentSettling.NextAfter(target, now),
        };
        var claim = claims.Use(commit.By, after.Slot);
        if (await outside.BeginAsync(intent, cancellationToken) is { } refusal)
            return refusal.Outcome == CommitOutcome.Unavailable ? throw new BookingStoreException("The same request is under way; the same key finds out its outcome.") : refusal;
        return await RunAsync(intent, commit, target, claim).WaitAsync(cancellationToken);
    }

    private async Task<CommitResult> RunAsync(OutsideIntent intent, BookingCommit commit, ConnectedCalendar target, CalendarReservation? claim)
    {
        var result = await runner.RunAsync(intent, commit, target, claim);
        if (result.Outcome == CommitOutcome.Committed && claim is not null)
            claims.Spend(commit.By);
        return result;
    }

    /// <summary>Into which calendar a change is to be written, and where the appointment stands until now.</summary>
    private async Task<(ConnectedCalendar? Target, OutsideEntry? Left, Appointment? Before)> PlanAsync(BookingCommit commit, CancellationToken cancellationToken)
    {
        if (commit is BookingCommit.Book book)
            return (calendars.WrittenFor(book.Appointment.Slot.StaffId), null, null);
        var id = ((BookingCommit.Change)commit).AppointmentId;
        var entry = await outside.FindEntryAsync(id, cancellationToken);
        // A calendar that the host has taken out since is left as it is.
        var left = entry is not null && calendars.Find(entry.Calendar) is { Options.Write: true } ? entry : null;
        var target = commit is BookingCommit.Move move ? calendars.WrittenFor(move.To.StaffId) : left is null ? null : calendars.Find(left.Calendar);
        return target is null && left is null ? default : (target, left, await Inner.FindAsync(id, cancellationToken));
    }

    private async Task<CommitResult?> ResumeAsync(BookingCommit commit, CancellationToken cancellationToken)
    {
        if (await outside.FindIntentAsync(commit.Key, cancellationToken) is not { } intent)
            return null;
        if (!IsSameWork(intent.Commit, commit))
            return new CommitResult(CommitOutcome.KeyReused, null);
        if (calendars.Find(intent.Calendar) is not { } calendar)
            throw new BookingStoreException($"Calendar '{intent.Calendar}' is not connected any more, and a change in it is not settled.");
        return await runner.ResumeAsync(intent, calendar).WaitAsync(cancellationToken);
    }

    private static bool IsSameWork(BookingCommit one, BookingCommit other) => (one, other) switch
    {
        (BookingCommit.Book a, BookingCommit.Book b) => a.Appointment.Slot == b.Appointment.Slot && a.Appointment.Customer.Email == b.Appointment.Customer.Email,
        (BookingCommit.Move a, BookingCommit.Move b) => a.AppointmentId == b.AppointmentId && a.To == b.To,
        (BookingCommit.Cancel a, BookingCommit.Cancel b) => a.AppointmentId == b.AppointmentId,
        _ => false,
    };
}

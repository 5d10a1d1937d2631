using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>One <see cref="BookingCommit"/>, checked and written within one transaction that no other writer comes between.</summary>
internal sealed class CommitTransaction(BookingDbContext context, BookingCommit commit)
{
    /// <summary>Does the work and commits it, or writes nothing.</summary>
    public async Task<CommitResult> RunAsync(CancellationToken cancellationToken)
    {
        if (await context.FindCommitAsync(commit, cancellationToken) is { } done)
            return done;

        var row = commit is BookingCommit.Change change
            ? await context.Appointments.SingleOrDefaultAsync(row => row.Id == change.AppointmentId, cancellationToken)
            : null;
        var before = row?.ToAppointment();
        await context.DropExpiredHoldsAsync(commit.At, cancellationToken);
        if (await RefuseAsync(before, cancellationToken) is { } refusal)
            return new CommitResult(refusal, before);
        if (commit.Outside?.IntentId is { } intent)
        {
            if (!await context.IsOpenAsync(intent, cancellationToken))
                return new CommitResult(CommitOutcome.Unavailable, before);
            await context.EndIntentAsync(intent, cancellationToken);
        }

        var after = commit.Apply(before);
        if (commit is not BookingCommit.Cancel)
            await context.DropHoldsAsync(commit.By, cancellationToken);
        if (row is null)
            context.Appointments.Add(AppointmentRow.From(after));
        else
            row.Change(after);
        context.Changes.Add(ChangeRow.From(commit.Key, commit.Describe(before, after)));
        await context.WriteOutboxAsync(commit, cancellationToken);
        if (commit.Outside is { } outside)
            await context.SettleAsync(outside, after.Id, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.CommitTransactionAsync(cancellationToken);
        return new CommitResult(CommitOutcome.Committed, after);
    }

    /// <summary>Checks the commit and claims its time for an intent in its place.</summary>
    public async Task<CommitResult?> BeginAsync(OutsideIntent intent, CancellationToken cancellationToken)
    {
        if (await context.FindCommitAsync(commit, cancellationToken) is { } done)
            return done;
        if (await context.OutsideIntents.AnyAsync(row => row.Key == commit.Key, cancellationToken))
            return new CommitResult(CommitOutcome.Unavailable, null);
        var before = commit is BookingCommit.Change change
            ? (await context.Appointments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == change.AppointmentId, cancellationToken))?.ToAppointment()
            : null;
        if (before is not null && await context.OutsideIntents.AnyAsync(row => row.AppointmentId == before.Id && row.State != IntentState.Released, cancellationToken))
            return new CommitResult(CommitOutcome.ChangedMeanwhile, before);
        await context.DropExpiredHoldsAsync(commit.At, cancellationToken);
        if (await RefuseAsync(before, cancellationToken) is { } refusal)
            return new CommitResult(refusal, before);

        if (commit is not BookingCommit.Cancel)
        {
            await context.DropHoldsAsync(commit.By, cancellationToken);
            context.Claims.Add(OutsideQueries.ClaimOf(intent));
        }
        context.OutsideIntents.Add(OutsideIntentRow.From(intent));
        await context.SaveChangesAsync(cancellationToken);
        await context.Database.CommitTransactionAsync(cancellationToken);
        return null;
    }

    private async Task<CommitOutcome?> RefuseAsync(Appointment? before, CancellationToken cancellationToken)
    {
        if (commit is BookingCommit.Change change)
        {
            if (before is null)
                return CommitOutcome.NotFound;
            if (before.Status == AppointmentStatus.Cancelled || before.Sequence != change.FromSequence)
                return CommitOutcome.ChangedMeanwhile;
        }
        return commit switch
        {
            BookingCommit.Book { Appointment: var appointment } book =>
                await RefuseTimeAsync(appointment.Slot, appointment.Blocked, book.Limit, leaving: null, cancellationToken)
                ?? await RefuseNewAsync(book, cancellationToken),
            BookingCommit.Move move => await RefuseTimeAsync(move.To, move.Blocked, move.Limit, move.AppointmentId, cancellationToken),
            _ => null,
        };
    }

    private async Task<CommitOutcome?> RefuseTimeAsync(Slot slot, TimeRange blocked, DayLimit? limit, Guid? leaving, CancellationToken cancellationToken)
    {
        if (await context.IsTakenAsync(slot.StaffId, blocked, commit.By, leaving, commit.Outside?.IntentId, cancellationToken))
            return CommitOutcome.SlotTaken;
        if (limit is not { } day)
            return null;
        var booked = await context.Claims.Where(claim => claim.StaffId == slot.StaffId).Overlapping(day.Day).CountAsync(
            claim => claim.AppointmentId != null && claim.AppointmentId != leaving && claim.StartsAt >= day.Day.Start && claim.StartsAt < day.Day.End,
            cancellationToken);
        return booked >= day.Max ? CommitOutcome.DayFull : null;
    }

    private async Task<CommitOutcome?> RefuseNewAsync(BookingCommit.Book book, CancellationToken cancellationToken)
    {
        var (email, reference) = (book.Appointment.Customer.Email, book.Appointment.Reference);
        if (book.MaxOpen is { } most)
        {
            var open = await context.Appointments.CountAsync(
                row => row.CustomerEmail == email && row.StartsAt > book.At && row.Status == AppointmentStatus.Booked, cancellationToken);
            if (open >= most)
                return CommitOutcome.TooManyOpen;
        }
        return await context.Appointments.AnyAsync(row => row.Reference == reference, cancellationToken) ? CommitOutcome.ReferenceTaken : null;
    }
}

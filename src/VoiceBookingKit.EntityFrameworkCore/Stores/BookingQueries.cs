using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>Queries that more than one kind of work asks.</summary>
internal static class BookingQueries
{
    /// <summary>The longest claim that a schema accepts. An index on where claims start can then be searched from both sides.</summary>
    public static readonly TimeSpan LongestClaim = TimeSpan.FromDays(7);

    public static IQueryable<ClaimRow> Overlapping(this IQueryable<ClaimRow> claims, TimeRange range)
    {
        var earliest = range.Start - LongestClaim;
        return claims.Where(claim => claim.BlockedFrom < range.End && claim.BlockedFrom > earliest && claim.BlockedTo > range.Start);
    }

    /// <summary>Whether someone else than the owner of a hold, an appointment other than the leaving one, or an intent other than the one to be settled has part of that time.</summary>
    public static Task<bool> IsTakenAsync(
        this BookingDbContext context, string staffId, TimeRange blocked, string owner, Guid? leaving, Guid? settling, CancellationToken cancellationToken) =>
        context.Claims.Where(claim => claim.StaffId == staffId).Overlapping(blocked)
            .AnyAsync(claim => claim.AppointmentId == null ? claim.HoldOwner != owner && claim.Id != settling : claim.AppointmentId != leaving, cancellationToken);

    public static Task DropHoldsAsync(this BookingDbContext context, string owner, CancellationToken cancellationToken) =>
        context.Claims.Where(claim => claim.HoldOwner == owner).ExecuteDeleteAsync(cancellationToken);

    public static Task DropExpiredHoldsAsync(this BookingDbContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        context.Claims.Where(claim => claim.HoldExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);

    /// <summary>What became of an earlier commit with the same key, or null.</summary>
    public static async Task<CommitResult?> FindCommitAsync(this BookingDbContext context, BookingCommit commit, CancellationToken cancellationToken)
    {
        var change = await context.Changes.AsNoTracking().SingleOrDefaultAsync(row => row.Key == commit.Key, cancellationToken);
        if (change is null)
            return null;
        var row = await context.Appointments.AsNoTracking().SingleAsync(row => row.Id == change.AppointmentId, cancellationToken);
        var appointment = row.ToAppointment();
        return commit.IsRetryOf(change.ToChange(), appointment)
            ? new CommitResult(CommitOutcome.AlreadyCommitted, appointment)
            : new CommitResult(CommitOutcome.KeyReused, null);
    }
}

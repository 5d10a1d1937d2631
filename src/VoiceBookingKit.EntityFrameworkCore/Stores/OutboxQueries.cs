using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;
using VoiceBookingKit.EntityFrameworkCore.Model;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>Queries on the outbox that a commit and a delivery ask.</summary>
internal static class OutboxQueries
{
    /// <summary>What is due and free, and waits for nothing earlier of its appointment on its channel. Reminders keep nobody waiting.</summary>
    public static IQueryable<OutboxRow> Claimable(this DbSet<OutboxRow> outbox, DateTimeOffset now) => outbox.Where(row =>
        row.State == OutboxState.Pending && row.DueAt <= now && (row.LeasedUntil == null || row.LeasedUntil <= now)
        && !outbox.Any(other =>
            other.AppointmentId == row.AppointmentId && other.Channel == row.Channel && other.State == OutboxState.Pending && other.Topic != OutboxTopic.Reminder
            && (other.Sequence < row.Sequence || (other.Sequence == row.Sequence && row.Topic == OutboxTopic.Reminder))));

    /// <summary>Adds what a commit brings, and voids what it makes void; within the commit's transaction.</summary>
    public static async Task WriteOutboxAsync(this BookingDbContext context, BookingCommit commit, CancellationToken cancellationToken)
    {
        if (commit is BookingCommit.Change change)
        {
            await context.Outbox
                .Where(row => row.AppointmentId == change.AppointmentId && row.State == OutboxState.Pending && row.Topic == OutboxTopic.Reminder)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(entry => entry.State, OutboxState.Discarded)
                        .SetProperty(entry => entry.Problem, OutboxSettlement.Superseded)
                        .SetProperty(entry => entry.LeasedUntil, (DateTimeOffset?)null)
                        .SetProperty(entry => entry.SettledAt, commit.At),
                    cancellationToken);
        }
        context.Outbox.AddRange(commit.Outbox.Select(OutboxRow.From));
    }
}

using Microsoft.EntityFrameworkCore;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.EntityFrameworkCore.Stores;

/// <summary>Keeps the outbox beside the appointments. Claims are made within a write transaction, so that of several machines one gets an entry.</summary>
internal sealed class EfOutboxStore(IStoreDatabase database) : IOutboxStore
{
    public Task<IReadOnlyList<OutboxEntry>> ClaimAsync(OutboxLease lease, CancellationToken cancellationToken = default) =>
        RunAsync(() => database.WriteAsync<IReadOnlyList<OutboxEntry>>(async (context, token) =>
        {
            var rows = await context.Outbox.Claimable(lease.Now).Where(row => !lease.WithoutReminders || row.Topic != OutboxTopic.Reminder).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(lease.Max).ToListAsync(token);
            foreach (var row in rows)
            {
                row.Attempts++;
                row.Lease = lease.Id;
                row.LeasedUntil = lease.Until;
            }
            await context.SaveChangesAsync(token);
            await context.Database.CommitTransactionAsync(token);
            return [.. rows.Select(row => row.ToEntry())];
        }, cancellationToken));

    public Task<bool> SettleAsync(Guid id, Guid lease, OutboxSettlement settlement, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, entry => entry.State == OutboxState.Pending && entry.Lease == lease, settlement.Apply, cancellationToken);

    public Task<DateTimeOffset?> GetNextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        RunAsync(() => database.ReadAsync(async (context, token) =>
        {
            var pending = context.Outbox.Where(row => row.State == OutboxState.Pending);
            var due = await pending.Where(row => row.DueAt > now).MinAsync(row => (DateTimeOffset?)row.DueAt, token);
            var free = await pending.Where(row => row.DueAt <= now && row.LeasedUntil > now).MinAsync(row => row.LeasedUntil, token);
            return free < due || due is null ? free : due;
        }, cancellationToken));

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxQuery query, CancellationToken cancellationToken = default) =>
        RunAsync(() => database.ReadAsync<IReadOnlyList<OutboxEntry>>(async (context, token) =>
        {
            var rows = context.Outbox.AsNoTracking().Where(row => row.State == query.State);
            if (query.Topic is { } topic)
                rows = rows.Where(row => row.Topic == topic);
            if (query.AppointmentId is { } appointment)
                rows = rows.Where(row => row.AppointmentId == appointment);
            var found = await rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(query.Max).ToListAsync(token);
            return [.. found.Select(row => row.ToEntry())];
        }, cancellationToken));

    public Task<bool> ResendAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default) => ChangeAsync(
        id,
        entry => entry.State is OutboxState.Dead or OutboxState.Discarded,
        entry => entry with { State = OutboxState.Pending, DueAt = now, Attempts = 0, Lease = null, LeasedUntil = null, SettledAt = null },
        cancellationToken);

    public Task<bool> DiscardAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default) => ChangeAsync(
        id,
        entry => entry.State is OutboxState.Pending or OutboxState.Dead,
        entry => entry with { State = OutboxState.Discarded, LeasedUntil = null, SettledAt = now },
        cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        RunAsync(() => database.WriteAsync(async (context, token) =>
        {
            var count = await context.Outbox
                .Where(row => (row.State == OutboxState.Delivered || row.State == OutboxState.Discarded) && row.SettledAt < before)
                .ExecuteDeleteAsync(token);
            await context.Database.CommitTransactionAsync(token);
            return count;
        }, cancellationToken));

    private Task<bool> ChangeAsync(Guid id, Func<OutboxEntry, bool> may, Func<OutboxEntry, OutboxEntry> change, CancellationToken cancellationToken) =>
        RunAsync(() => database.WriteAsync(async (context, token) =>
        {
            if (await context.Outbox.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row || !may(row.ToEntry()))
                return false;
            row.Change(change(row.ToEntry()));
            await context.SaveChangesAsync(token);
            await context.Database.CommitTransactionAsync(token);
            return true;
        }, cancellationToken));

    private static async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (StoreDatabaseException failure)
        {
            throw new BookingStoreException(failure.Message, failure);
        }
    }
}

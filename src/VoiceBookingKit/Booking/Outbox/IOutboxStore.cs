namespace VoiceBookingKit.Booking;

/// <summary>The outbox of a booking store: what was written with each change and waits to be told.</summary>
/// <remarks>
/// <see cref="IBookingStore.CommitAsync"/> adds a commit's <see cref="BookingCommit.Outbox"/> in its own transaction, and with a move or a cancellation discards what was still pending of
/// the appointment and is void after a change. Members are safe from many threads, processes and machines. Each throws <see cref="BookingStoreException"/> when the store can't be reached.
/// </remarks>
public interface IOutboxStore
{
    /// <summary>Claims entries that are due, so that nobody else delivers them before the lease ends, and counts an attempt for each.</summary>
    /// <remarks>
    /// Of one appointment's entries on one channel, each waits until the earlier ones are settled, so that news never arrives before what went before it; entries that are void after a
    /// change keep nobody waiting. The longest due come first.
    /// </remarks>
    /// <param name="lease">The claim.</param>
    /// <param name="cancellationToken">Stops waiting; what was claimed is free again when the lease ends.</param>
    Task<IReadOnlyList<OutboxEntry>> ClaimAsync(OutboxLease lease, CancellationToken cancellationToken = default);

    /// <summary>Notes what became of a delivery.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="lease">The <see cref="OutboxLease.Id"/> under which it was delivered.</param>
    /// <param name="settlement">What became of it.</param>
    /// <param name="cancellationToken">Stops waiting; the entry may then be delivered again.</param>
    /// <returns>False when the entry is no longer pending under that lease; nothing is changed then.</returns>
    Task<bool> SettleAsync(Guid id, Guid lease, OutboxSettlement settlement, CancellationToken cancellationToken = default);

    /// <summary>The first instant after now at which a pending entry falls due or the lease of one ends, in UTC; null when there is none.</summary>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<DateTimeOffset?> GetNextDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Lists entries, those that are or were due first at the front.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxQuery query, CancellationToken cancellationToken = default);

    /// <summary>Makes a dead or discarded entry due now, with its attempts at zero.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and can be asked for again.</param>
    /// <returns>False when there is no such entry, or it is neither dead nor discarded.</returns>
    Task<bool> ResendAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Takes a pending or dead entry out of delivery; one that is being delivered just now may still arrive.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="now">The present, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and can be asked for again.</param>
    /// <returns>False when there is no such entry, or it is neither pending nor dead.</returns>
    Task<bool> DiscardAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Forgets delivered and discarded entries that were settled before an instant; dead ones stay.</summary>
    /// <param name="before">The instant, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting; the rest goes another time.</param>
    /// <returns>How many were forgotten.</returns>
    Task<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default);
}

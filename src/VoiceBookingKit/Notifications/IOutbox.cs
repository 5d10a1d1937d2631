using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications;

/// <summary>The outbox for operators: see what waits or was given up, send it again, throw it away. Members are safe from many threads.</summary>
public interface IOutbox
{
    /// <summary>Lists entries, those that are or were due first at the front.</summary>
    /// <param name="query">Which ones; <c>new OutboxQuery(OutboxState.Dead)</c> for the dead letters.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">The store can't be read.</exception>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxQuery query, CancellationToken cancellationToken = default);

    /// <summary>Sends a dead or discarded entry again, now.</summary>
    /// <param name="id">The <see cref="OutboxEntry.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting; it can be asked for again.</param>
    /// <returns>False when there is no such entry, or it is neither dead nor discarded.</returns>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    Task<bool> ResendAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Takes a pending or dead entry out of delivery; one that is being delivered just now may still arrive.</summary>
    /// <param name="id">The <see cref="OutboxEntry.Id"/>.</param>
    /// <param name="cancellationToken">Stops waiting; it can be asked for again.</param>
    /// <returns>False when there is no such entry, or it is neither pending nor dead.</returns>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    Task<bool> DiscardAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Delivers what is due now, without waiting for the dispatcher: for hosts with a scheduler of their own. Returns when nothing is due any more.</summary>
    /// <param name="cancellationToken">Stops delivering; what was begun is tried again later.</param>
    /// <returns>How many deliveries were attempted.</returns>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    Task<int> DeliverDueAsync(CancellationToken cancellationToken = default);
}

using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Delivery;

/// <summary>The store's outbox with the present, and with the dispatcher woken when there is something to send.</summary>
internal sealed class OperatorOutbox(IBookingStore store, OutboxDelivery delivery, OutboxSignal signal, TimeProvider clock) : IOutbox
{
    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxQuery query, CancellationToken cancellationToken = default) =>
        store.Outbox is { } outbox ? await outbox.ListAsync(query, cancellationToken) : [];

    public async Task<bool> ResendAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var isPending = store.Outbox is { } outbox && await outbox.ResendAsync(id, clock.GetUtcNow(), cancellationToken);
        if (isPending)
            signal.Raise();
        return isPending;
    }

    public async Task<bool> DiscardAsync(Guid id, CancellationToken cancellationToken = default) =>
        store.Outbox is { } outbox && await outbox.DiscardAsync(id, clock.GetUtcNow(), cancellationToken);

    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken = default) =>
        delivery.HasChannels && store.Outbox is not null ? await delivery.DeliverDueAsync(withoutReminders: false, cancellationToken) : 0;
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Delivery;

/// <summary>Claims what is due and hands it to its channels, each entry by itself, so that one that can't be delivered keeps no other waiting.</summary>
internal sealed class OutboxDelivery(
    IBookingStore store, Business business, IEnumerable<INotificationChannel> channels, IOptions<NotificationOptions> options, TimeProvider clock, ILogger<OutboxDelivery> logger)
{
    // The lease outlasts the attempt, so that nobody else begins while this one may still be sending.
    private static readonly TimeSpan LeaseSlack = TimeSpan.FromMinutes(1);

    private readonly NotificationOptions _options = options.Value;
    private readonly NoticeReader _reader = new(store, business);
    private readonly Dictionary<string, INotificationChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    private IOutboxStore Outbox => store.Outbox
        ?? throw new InvalidOperationException($"{store.GetType().Name} keeps no outbox, so that nobody can be told of changes. Choose a store that does, such as UseSqlite().");

    public bool HasChannels => _channels.Count > 0;

    public void RequireOutbox() => _ = Outbox;

    /// <summary>Delivers until nothing is due any more; returns how many attempts were made.</summary>
    public async Task<int> DeliverDueAsync(bool withoutReminders, CancellationToken cancellationToken)
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, _options.Parallel).Select(_ => WorkAsync(withoutReminders, cancellationToken)));
        return counts.Sum();
    }

    public Task<DateTimeOffset?> GetNextDueAsync(CancellationToken cancellationToken) => Outbox.GetNextDueAsync(clock.GetUtcNow(), cancellationToken);

    public Task<int> PurgeAsync(CancellationToken cancellationToken) => Outbox.PurgeAsync(clock.GetUtcNow() - _options.KeepFor, cancellationToken);

    private async Task<int> WorkAsync(bool withoutReminders, CancellationToken cancellationToken)
    {
        for (var count = 0; ; count++)
        {
            var now = clock.GetUtcNow();
            var lease = new OutboxLease(Guid.NewGuid(), now, now + _options.Deadline + LeaseSlack, 1) { WithoutReminders = withoutReminders };
            if (await Outbox.ClaimAsync(lease, cancellationToken) is not [var entry])
                return count;
            var settlement = await AttemptAsync(entry, cancellationToken);
            // Noted even when the host is stopping: what was sent must not be sent again for that.
            if (!await Outbox.SettleAsync(entry.Id, lease.Id, settlement, CancellationToken.None))
                DeliveryLog.LeaseLost(logger, entry.Id, entry.Channel);
        }
    }

    private async Task<OutboxSettlement> AttemptAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        // Counted when it is claimed, so that an entry that kills the process comes to an end too.
        if (entry.Attempts > _options.MaxAttempts)
            return GiveUp(entry, entry.Problem ?? "The last attempt never ended.");

        using var deadline = new CancellationTokenSource(_options.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await DeliverAsync(entry, either.Token);
        }
        catch (DeliveryException failure) when (failure.IsPermanent)
        {
            return GiveUp(entry, failure.Message);
        }
        catch (DeliveryException failure)
        {
            return TryLater(entry, failure.Message, failure.RetryAfter);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new OutboxSettlement(OutboxState.Pending, clock.GetUtcNow(), "The host stopped during an attempt.", clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return TryLater(entry, $"The receiver did not answer within {_options.Deadline.TotalSeconds:0.#} s.", null);
        }
#pragma warning disable CA1031 // Whatever a channel of the host's throws concerns this entry alone.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            DeliveryLog.Broken(logger, failure, entry.Id, entry.Channel);
            return TryLater(entry, $"The channel failed with {failure.GetType().Name}; see the log.", null);
        }
    }

    private async Task<OutboxSettlement> DeliverAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (!_channels.TryGetValue(entry.Channel, out var channel))
            return GiveUp(entry, $"This host has no channel '{entry.Channel}'.");
        var (notice, reason) = await _reader.ReadAsync(entry, clock.GetUtcNow(), cancellationToken);
        if (notice is null)
            return new OutboxSettlement(OutboxState.Discarded, clock.GetUtcNow(), reason);
        await channel.DeliverAsync(notice, cancellationToken);
        DeliveryLog.Delivered(logger, entry.Topic, entry.AppointmentId, entry.Sequence, entry.Channel, entry.Attempts);
        return new OutboxSettlement(OutboxState.Delivered, clock.GetUtcNow());
    }

    private OutboxSettlement TryLater(OutboxEntry entry, string problem, TimeSpan? asked)
    {
        if (entry.Attempts >= _options.MaxAttempts)
            return GiveUp(entry, problem);
        var wait = RetryDelays.After(entry.Attempts, _options, asked);
        DeliveryLog.Failed(logger, entry.Id, entry.Channel, entry.Attempts, problem, wait);
        return new OutboxSettlement(OutboxState.Pending, clock.GetUtcNow(), problem, clock.GetUtcNow() + wait);
    }

    private OutboxSettlement GiveUp(OutboxEntry entry, string problem)
    {
        DeliveryLog.GivenUp(logger, entry.Id, entry.Channel, entry.Attempts, problem);
        return new OutboxSettlement(OutboxState.Dead, clock.GetUtcNow(), problem);
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Delivery;

/// <summary>Delivers what is due for as long as the host runs: at once after a commit of this process, at the next due time, and now and then for what other processes wrote.</summary>
internal sealed class OutboxDispatcher(
    OutboxDelivery delivery, OutboxSignal signal, IOptions<NotificationOptions> options, TimeProvider clock, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromHours(1);

    private DateTimeOffset _purgeAt = DateTimeOffset.MinValue;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (delivery.HasChannels)
            delivery.RequireOutbox();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!delivery.HasChannels)
            return;
        try
        {
            while (true)
                await signal.WaitAsync(await RunAsync(stoppingToken), clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is left is in the store.
        }
    }

    /// <summary>Delivers what is due, and returns how long to wait.</summary>
    private async Task<TimeSpan> RunAsync(CancellationToken cancellationToken)
    {
        var longest = options.Value.PollEvery;
        try
        {
            await delivery.DeliverDueAsync(options.Value.RemindersElsewhere, cancellationToken);
            if (clock.GetUtcNow() >= _purgeAt)
            {
                _purgeAt = clock.GetUtcNow() + PurgeEvery;
                await delivery.PurgeAsync(cancellationToken);
            }
            var wait = await delivery.GetNextDueAsync(cancellationToken) - clock.GetUtcNow();
            return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < longest ? wait.Value : longest;
        }
        catch (BookingStoreException failure)
        {
            DeliveryLog.StoreFailed(logger, failure);
            return longest;
        }
    }
}

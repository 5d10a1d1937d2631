using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications;

namespace VoiceBookingKit.Quartz;

/// <summary>Brings the triggers in step with the outbox when the host starts, and now and then for what is booked, moved and cancelled.</summary>
internal sealed partial class ReminderSync(ReminderTriggers triggers, IOptions<NotificationOptions> options, TimeProvider clock, ILogger<ReminderSync> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TrySyncAsync(stoppingToken);
                await Task.Delay(options.Value.PollEvery, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the reminders are in the outbox.
        }
    }

    private async Task TrySyncAsync(CancellationToken cancellationToken)
    {
        try
        {
            await triggers.SyncAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is BookingStoreException or SchedulerException)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The triggers of reminders could not be brought in step; trying again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

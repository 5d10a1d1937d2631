using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calendars.Reconciling;

namespace VoiceBookingKit.Hosting;

/// <summary>Reconciles as the host starts, and then every quarter of a minute.</summary>
internal sealed partial class CalendarWatch(ICalendarReconciler reconciler, ConnectedCalendars calendars, TimeProvider clock, ILogger<CalendarWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!calendars.All.Any(calendar => calendar.Options.Write))
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await RunOnceAsync(stoppingToken);
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            await reconciler.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is open is settled when it starts again.
        }
        catch (BookingStoreException unreachable)
        {
            LogUnreachable(logger, unreachable.Message);
        }
        catch (Exception failure)
        {
            // Whatever one round met, the next one comes.
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Calendars could not be reconciled, since the store can't be reached: {Problem}")]
    private static partial void LogUnreachable(ILogger logger, string problem);

    [LoggerMessage(2, LogLevel.Error, "Calendars could not be reconciled")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}

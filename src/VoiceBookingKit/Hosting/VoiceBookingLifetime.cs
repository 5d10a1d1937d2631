using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars.Connected;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Hosting;

/// <summary>Connects the calendars and warns of what is not durable at start-up, and ends all sessions before the host's servers close their connections.</summary>
internal sealed partial class VoiceBookingLifetime(
    IBookingStore store, VoiceBookingSessions sessions, CallRecorder recorder, ConnectedCalendars calendars, ILogger<VoiceBookingLifetime> logger) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (store is InMemoryBookingStore)
            LogInMemory(logger);
        foreach (var calendar in calendars.All)
            LogConnected(logger, calendar.Name, calendar.Options.Write ? "written and read" : "read");
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await sessions.ShutDownAsync(cancellationToken).ConfigureAwait(false);
        await recorder.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Warning, "Appointments are kept in memory and are lost when this process ends. Choose a store that keeps them, such as UseSqlite().")]
    private static partial void LogInMemory(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "Calendar {Calendar} is connected, and is {Use}")]
    private static partial void LogConnected(ILogger logger, string calendar, string use);
}

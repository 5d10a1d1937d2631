using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Tests.Sessions;

namespace VoiceBookingKit.Tests.Hosting;

public class LifetimeTests
{
    [Fact]
    public async Task A_host_that_stops_ends_its_sessions_and_writes_their_records()
    {
        using var host = NewHost(new LogLines());
        await host.StartAsync();
        var session = host.Services.GetRequiredService<IVoiceBookingSessions>().Create(new SessionRequest(SessionChannel.WebText));
        await session.StartAsync();
        var events = await session.UntilAnsweredAsync(1);

        await host.StopAsync();

        Assert.NotEmpty(events.Said(TranscriptRole.Agent).Single());
        Assert.Equal(EndReason.Shutdown, Assert.IsType<SessionEvent.Ended>((await session.WholeAsync())[^1]).Reason);
        Assert.IsType<CallEntry.Ended>((await host.Services.GetRequiredService<ICallStore>().ReadAsync(session.Id))[^1]);
    }

    [Fact]
    public async Task A_host_that_keeps_bookings_in_memory_is_warned()
    {
        var lines = new LogLines();
        using var host = NewHost(lines);

        await host.StartAsync();

        Assert.Contains(lines.Written, line => line.StartsWith("Warning: Appointments are kept in memory", StringComparison.Ordinal));
    }

    private static IHost NewHost(LogLines lines)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(lines);
        builder.Services.AddVoiceBooking();
        return builder.Build();
    }
}

using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Calls;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>Sessions as a host has them, with a scripted receptionist and a clock that a test moves.</summary>
internal sealed class SessionHost : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public SessionHost(Action<IVoiceBookingBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IConversations>(Script);
        _provider = services.AddVoiceBooking(configure).BuildServiceProvider();
        Sessions = _provider.GetRequiredService<VoiceBookingSessions>();
    }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    public ScriptedConversations Script { get; } = new();

    public VoiceBookingSessions Sessions { get; }

    public ICallStore Calls => _provider.GetRequiredService<ICallStore>();

    public Task CallsWrittenAsync() => _provider.GetRequiredService<CallRecorder>().DrainAsync();

    public IVoiceBookingSession Create(SessionChannel channel = SessionChannel.WebText) => Sessions.Create(new SessionRequest(channel));

    /// <summary>A session whose greeting is over.</summary>
    public async Task<IVoiceBookingSession> StartAsync(SessionChannel channel = SessionChannel.WebText)
    {
        var session = Create(channel);
        await session.StartAsync();
        await session.UntilAnsweredAsync(1);
        return session;
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}

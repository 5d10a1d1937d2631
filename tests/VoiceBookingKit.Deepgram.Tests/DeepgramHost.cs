using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.Deepgram.Tests;

/// <summary>A host with Deepgram registered as its README says, and the Deepgram of this machine at the other end.</summary>
internal sealed class DeepgramHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DeepgramHost(DeepgramServer server, ServiceProvider services, LogLines logs) => (Server, _services, Logs) = (server, services, logs);

    public DeepgramServer Server { get; }

    public LogLines Logs { get; }

    public IStt Stt => _services.GetServices<NamedStt>().Single().Stt;

    public ITts Tts => _services.GetServices<NamedTts>().Single().Tts;

    public static Task<DeepgramHost> StartAsync(DeepgramListenVersion version, TimeProvider? clock = null) =>
        StartAsync(options => options.Listen.Version = version, clock);

    public static async Task<DeepgramHost> StartAsync(Action<DeepgramOptions>? configure = null, TimeProvider? clock = null)
    {
        var server = new DeepgramServer();
        await server.StartAsync();
        var logs = new LogLines();
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)).AddSingleton(clock ?? TimeProvider.System);
        services.AddVoiceBooking(booking => booking.UseDeepgram(options =>
        {
            options.ApiKey = server.ApiKey;
            options.Endpoint = server.Address;
            configure?.Invoke(options);
        }));
        return new DeepgramHost(server, services.BuildServiceProvider(), logs);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}

using System.Reflection;
using ConsoleHost.Calling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Clocks;

namespace ConsoleHost;

/// <summary>The example business, ready to be called, on a clock that goes on only as far as the caller takes it.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    /// <summary>How long a caller may be silent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IHost _host;

    private ChatHost(IHost host, ManualTimeProvider clock) => (_host, Clock) = (host, clock);

    /// <summary>The clock of the call.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>Opens for business.</summary>
    /// <param name="settings">When and where.</param>
    /// <param name="realClock">The present, for when the settings name none.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="heard">For a call by voice: counts what its recogniser is done with. Null for typing.</param>
    /// <param name="speech">For a call by voice: who listens and speaks. Null for the engine of this machine.</param>
    /// <param name="log">Where the kit's warnings go, or null.</param>
    /// <exception cref="OptionsValidationException">A setting is missing or wrong.</exception>
    public static async Task<ChatHost> StartAsync(
        ChatSettings settings, TimeProvider realClock, CancellationToken cancellationToken, HeardFrames? heard = null, CallSpeech? speech = null, ErrorLog? log = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Environment.CurrentDirectory });
        using var business = Assembly.GetExecutingAssembly().GetManifestResourceStream("ConsoleHost.tidewater.json")!;
        builder.Configuration.AddJsonStream(business);
        speech?.AddSettings(builder.Configuration);
        if (log is not null)
            builder.Logging.AddProvider(log);

        var zone = settings.Zone ?? IanaZone.Get(builder.Configuration["VoiceBooking:Business:TimeZone"]!);
        var now = settings.Now is { } local ? zone.Resolve(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : realClock.GetUtcNow();
        var clock = new ManualTimeProvider(now);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.AddVoiceBooking(kit =>
        {
            kit.Configure(options => options.Business.TimeZone = zone.Id);
            kit.Sessions(session =>
            {
                session.TypedSilence = Patience;
                session.MaxLength = TimeSpan.FromHours(12);
                session.MaxTurns = 10_000;
                session.TurnsPerSecond = 1_000;
            });
            if (settings.Database is { } file)
                kit.UseSqlite($"Data Source={file}");
            if (heard is not null)
                (speech ?? CallSpeech.Local).AddTo(kit);
        });
        if (heard is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(services => new SpeechLine(
                [.. services.GetServices<NamedStt>().Select(line => new NamedStt(line.Name, new CountedStt(line.Stt, heard)))], [.. services.GetServices<NamedTts>()])));
        }

        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new ChatHost(host, clock);
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}

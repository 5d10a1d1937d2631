using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Deepgram;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.LiveCalls.Tests.Hosting;

/// <summary>
/// A host that takes calls on a free port, with Deepgram first in both lines and tones after it, and a Deepgram of this machine for each: one that listens and one that speaks.
/// </summary>
internal sealed class CallSite : IAsyncDisposable
{
    // The first call of a process compiles everything, and would be late for everybody's deadlines.
    private static readonly Lazy<Task> FirstCall = new(CallOnceAsync);

    private readonly WebApplication _app;
    private readonly Pacemaker _pacemaker;

    private CallSite(WebApplication app, DeepgramServer listening, DeepgramServer speaking, ManualTimeProvider clock)
    {
        (_app, Listening, Speaking, Clock, _pacemaker) = (app, listening, speaking, clock, new Pacemaker(clock));
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    /// <summary>The vendor's recogniser.</summary>
    public DeepgramServer Listening { get; }

    /// <summary>The vendor's voice.</summary>
    public DeepgramServer Speaking { get; }

    public LogLines Log { get; private init; } = new();

    public LiveMeter Meter { get; private init; } = null!;

    public ManualTimeProvider Clock { get; }

    public IVoiceBookingSessions Sessions => _app.Services.GetRequiredService<IVoiceBookingSessions>();

    public AudioLegs Legs => _app.Services.GetRequiredService<AudioLegs>();

    /// <param name="deepgram">Changes how Deepgram is used.</param>
    /// <param name="booking">Adds to the host.</param>
    /// <param name="hasNext">Whether there is somebody after Deepgram in both lines.</param>
    /// <param name="endpoints">Changes the endpoints' limits.</param>
    public static async Task<CallSite> OpenAsync(
        Action<DeepgramOptions>? deepgram = null, Action<IVoiceBookingBuilder>? booking = null, bool hasNext = true, Action<VoiceBookingEndpointOptions>? endpoints = null)
    {
        await FirstCall.Value;
        return await OpenHereAsync(deepgram, booking, hasNext, endpoints);
    }

    public async Task<string> TokenAsync()
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(Address, "/voicebooking/token"), null);
        answer.EnsureSuccessStatusCode();
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("token").GetString()!;
    }

    public Task<LiveCall> CallAsync() => LiveCall.StartAsync(this);

    /// <summary>Has the caller hang up, and waits until nothing of any call is left.</summary>
    public async Task EndAsync(LiveCall call)
    {
        await call.HangUpAsync();
        await UntilNothingIsLeftAsync();
    }

    /// <summary>Lets time pass between calls.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var until = Clock.GetUtcNow() + time;
        _pacemaker.Leap(time);
        await Eventually.IsTrueAsync(() => Clock.GetUtcNow() >= until, "the time has passed");
    }

    /// <summary>Waits until nothing of any call is left, here or at the vendor's.</summary>
    public async Task UntilNothingIsLeftAsync()
    {
        await Eventually.IsTrueAsync(() => Left() == "nothing", () => $"nothing is left, but there are {Left()}");

        string Left()
        {
            (string What, long Count)[] counts =
            [
                ("sessions", Meter.Sessions), ("speech streams", Meter.SpeechStreams), ("sockets of clients", Meter.Sockets), ("audio legs", Legs.Count),
                ("sockets at the recogniser's", Listening.OpenSockets), ("sockets at the voice's", Speaking.OpenSockets - IdleVoices), ("bodies at the voice's", Speaking.OpenBodies),
            ];
            return string.Join(", ", counts.Where(count => count.Count != 0).Select(count => $"{count.Count} {count.What}").DefaultIfEmpty("nothing"));
        }
    }

    /// <summary>Sockets that the voice keeps for the next sentence of any call; they end by themselves.</summary>
    public int IdleVoices { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _pacemaker.DisposeAsync();
        Meter.Dispose();
        await Listening.DisposeAsync();
        await Speaking.DisposeAsync();
    }

    private static async Task<CallSite> OpenHereAsync(
        Action<DeepgramOptions>? deepgram = null, Action<IVoiceBookingBuilder>? booking = null, bool hasNext = true, Action<VoiceBookingEndpointOptions>? endpoints = null)
    {
        var (listening, speaking, log, clock) = (new DeepgramServer(), new DeepgramServer(), new LogLines(),
            new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero)));
        await listening.StartAsync();
        await speaking.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.FromSeconds(1));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddVoiceBooking(kit =>
        {
            kit.Business("Tidewater", "America/New_York").Service("demo", "Product demo").Staff("maya", "Maya Chen")
                .Receptionist(options => options.Greeting = "Hello.")
                .Sessions(options => options.KeepEnded = TimeSpan.Zero)
                .UseDeepgram(options =>
                {
                    (options.ApiKey, options.Endpoint, options.Speak.Endpoint) = (listening.ApiKey, listening.Address, speaking.Address);
                    deepgram?.Invoke(options);
                });
            if (hasNext)
                kit.AddStt<NextRecogniser>("next").AddTts<NextVoice>("next");
            booking?.Invoke(kit);
        });
        var app = builder.Build();
        app.MapVoiceBooking(configure: options =>
        {
            (options.TokensPerMinute, options.MaxSocketsPerAddress) = (10_000, 1_000);
            endpoints?.Invoke(options);
        });
        var meter = new LiveMeter(app.Services);
        await app.StartAsync();
        return new CallSite(app, listening, speaking, clock) { Log = log, Meter = meter };
    }

    private static async Task CallOnceAsync()
    {
        await using var site = await OpenHereAsync();
        await using var call = await site.CallAsync();
        await call.TypeAsync(Lines.Wish);
    }
}

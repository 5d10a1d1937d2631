using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

/// <summary>A call with a told recogniser and a steady voice, in time that passes in steps of 20 ms.</summary>
internal sealed class SpokenCall : IAsyncDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);
    private static readonly byte[] Loud = [.. Enumerable.Repeat((byte)100, 640)];
    private static readonly byte[] Silent = new byte[640];

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private readonly List<SessionEvent> _events = [];
    private readonly Lock _gate = new();
    private Task _watching = Task.CompletedTask;

    public SpokenCall(Action<IVoiceBookingBuilder>? configure = null)
    {
        Host = new SessionHost(booking =>
        {
            booking.UseVoiceActivity<LoudIsVoice>().AddStt<ToldRecogniser>("told").AddTts<SteadyVoice>("steady");
            booking.Services.AddSingleton(Recogniser);
            booking.Services.AddSingleton(Voice);
            booking.Services.AddSingleton(Second);
            booking.Services.AddSingleton(SecondVoice);
            configure?.Invoke(booking);
        });
        Session = Host.Create(SessionChannel.Phone);
    }

    public SessionHost Host { get; }

    public ToldRecogniser Recogniser { get; init; } = new();

    public SecondRecogniser Second { get; } = new();

    public SteadyVoice Voice { get; } = new();

    public SecondVoice SecondVoice { get; } = new();

    public IVoiceBookingSession Session { get; }

    public ScriptedConversation Conversation => Assert.Single(Host.Script.Begun);

    /// <summary>All that has happened so far.</summary>
    public IReadOnlyList<SessionEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    /// <summary>Starts, and lets the greeting be heard.</summary>
    public async Task StartAsync()
    {
        _watching = Task.Run(WatchAsync);
        await Session.StartAsync();
        await UntilAsync(() => Events.Said(TranscriptRole.Agent).Any());
    }

    public Task VoiceAsync(double seconds) => SoundAsync(Loud, seconds);

    public Task QuietAsync(double seconds) => SoundAsync(Silent, seconds);

    /// <summary>The caller says a line in half a second and falls silent until it is a turn.</summary>
    public async Task SayAsync(string text)
    {
        await VoiceAsync(0.5);
        Recogniser.Final(text);
        await UntilAsync(() => Events.OfType<SessionEvent.Transcript>().Any(words => words.Role == TranscriptRole.User && words.Text.EndsWith(text, StringComparison.Ordinal)));
        await QuietAsync(0.8);
    }

    /// <summary>Lets time pass, in silence, until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            Host.Clock.Advance(Frame);
            await Task.Delay(1, _patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _watching;
        await Host.DisposeAsync();
        _patience.Dispose();
    }

    private async Task SoundAsync(byte[] frame, double seconds)
    {
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(seconds); passed += Frame)
        {
            await Session.SendAudioAsync(frame);
            Host.Clock.Advance(Frame);
            await Task.Delay(1, _patience.Token);
        }
    }

    private async Task WatchAsync()
    {
        await foreach (var happened in Session.WatchAsync())
        {
            lock (_gate)
                _events.Add(happened);
        }
    }

    /// <summary>Takes whatever is not silent for voice.</summary>
    private sealed class LoudIsVoice : IVoiceActivityDetectors, IVoiceActivityDetector
    {
        public IVoiceActivityDetector Create() => this;

        public VoiceActivity Hear(ReadOnlySpan<byte> pcm) => pcm.ContainsAnyExcept((byte)0) ? new VoiceActivity(1, true) : default;

        public void Dispose()
        {
        }
    }
}

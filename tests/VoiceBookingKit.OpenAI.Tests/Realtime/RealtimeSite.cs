using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Language;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.OpenAI;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.OpenAI.Tests.Realtime;

/// <summary>A call by voice with a realtime model on an <see cref="OpenAIRealtimeServer"/>: tones go both ways over a real socket, in time that passes in steps of 20 ms.</summary>
internal sealed class RealtimeSite : IAsyncDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);
    private static readonly byte[] Silent = new byte[640];

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(60));
    private readonly List<SessionEvent> _events = [];
    private readonly Lock _gate = new();
    private readonly ServiceProvider _services;
    private Task _watching = Task.CompletedTask;

    private RealtimeSite(OpenAIRealtimeServer server, string key, SessionChannel channel, Action<IVoiceBookingBuilder>? configure)
    {
        Server = server;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        _services = services.AddVoiceBooking(booking =>
        {
            booking
                .Business("Harbour Cuts", "America/New_York")
                .Hours("Mon-Fri 09:00-17:00")
                .Service("haircut", "Haircut", 30)
                .UseVoiceActivity<LoudnessDetectors>()
                .Receptionist(receptionist => (receptionist.Greeting, receptionist.FirstWordsWithin) = ("Hello.", TimeSpan.FromMinutes(1)))
                .Sessions(sessions => sessions.SpokenSilence = TimeSpan.FromMinutes(2))
                .Configure(options => (options.Speech.VoiceWithin, options.Speech.ResultWithin) = (TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)))
                .UseOpenAIRealtime(options =>
                {
                    (options.ApiKey, options.Endpoint) = (key, server.Endpoint);
                    (options.ConnectDeadline, options.AnswerDeadline) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
                });
            configure?.Invoke(booking);
        }).BuildServiceProvider();
        Session = _services.GetRequiredService<IVoiceBookingSessions>().Create(new SessionRequest(channel));
    }

    public OpenAIRealtimeServer Server { get; }

    public IVoiceBookingSession Session { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    /// <summary>All that has happened so far.</summary>
    public IReadOnlyList<SessionEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    public IEnumerable<string> Said => Words(TranscriptRole.Agent);

    /// <summary>Starts, and lets the greeting be heard.</summary>
    public static async Task<RealtimeSite> StartAsync(
        Func<OpenAIRealtimeRequest, OpenAIAnswer> answer, string key = "sk-test", Func<string, string>? repeat = null, OpenAIRealtimeFaults? faults = null,
        Action<IVoiceBookingBuilder>? configure = null, SessionChannel channel = SessionChannel.Phone)
    {
        var server = new OpenAIRealtimeServer { Answer = answer, Repeat = repeat ?? (words => words), Faults = faults ?? new OpenAIRealtimeFaults() };
        await server.StartAsync();
        var site = new RealtimeSite(server, key, channel, configure);
        site._watching = Task.Run(site.WatchAsync);
        await site.Session.StartAsync();
        await site.UntilAsync(() => site.Said.Any());
        return site;
    }

    /// <summary>The caller says a line, and falls silent until it is a turn and was answered.</summary>
    public async Task SayAsync(string text)
    {
        var (turns, answers) = (Words(TranscriptRole.User).Count(), Said.Count());
        await SoundAsync(text);
        await UntilAsync(() => Words(TranscriptRole.User).Count() > turns);
        await UntilAsync(() => Said.Count() > answers);
    }

    public async Task TypeAsync(string text)
    {
        var answers = Said.Count();
        await Session.SendTextAsync(text);
        await UntilAsync(() => Said.Count() > answers);
    }

    /// <summary>The caller makes the sound of a line.</summary>
    public async Task SoundAsync(string text)
    {
        foreach (var frame in ToneVoice.Speak(text, AudioFormat.Session).Chunk(Silent.Length))
            await PassAsync(frame);
    }

    /// <summary>After a short pause, time stands still until the words of a line came back.</summary>
    public async Task UntilWordsAsync(string text)
    {
        for (var frame = 0; frame < 20; frame++)
            await PassAsync(Silent);
        while (!Events.OfType<SessionEvent.Transcript>().Any(words => words.Role == TranscriptRole.User && words.Text == text))
            await Task.Delay(1, _patience.Token);
    }

    /// <summary>Lets time pass, in silence, or stand still, until something holds.</summary>
    public async Task UntilAsync(Func<bool> holds, bool isTimePassing = true)
    {
        while (!holds())
        {
            if (_patience.IsCancellationRequested)
                throw new TimeoutException($"It did not come about. Errors: {string.Join("; ", Server.Errors)}; events: {string.Join(", ", Events.Where(happened => happened is not SessionEvent.Audio))}");
            await (isTimePassing ? PassAsync(Silent) : Task.Delay(1, CancellationToken.None));
        }
    }

    /// <summary>A text without its spaces and signs: sentences follow each other without a pause.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>The same of a text as it is said.</summary>
    public string Aloud(string text) => Letters(Get<ISpokenLanguage>().SayAloud(text));

    /// <summary>What the caller's loudspeaker got, as it is understood.</summary>
    public async Task<string> HeardAsync()
    {
        var words = new List<string>();
        await foreach (var heard in new ToneRecogniser().ListenAsync(Sound(), AudioFormat.Session, RecognitionHints.None))
        {
            if (heard is Heard.Final final)
                words.Add(final.Text);
        }
        return string.Join(' ', words);
    }

    public Task<IReadOnlyList<Appointment>> AppointmentsAsync() =>
        _services.GetRequiredService<IBookingStore>().ListAsync(new TimeRange(Clock.GetUtcNow(), Clock.GetUtcNow().AddDays(60)));

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<string> Words(TranscriptRole role) =>
        Events.OfType<SessionEvent.Transcript>().Where(words => words.Role == role && words.IsFinal).Select(words => words.Text);

    public IEnumerable<string> Failures() => Events.OfType<SessionEvent.Failed>().Select(failed => failed.Code);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _watching;
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        _patience.Dispose();
    }

    private async Task PassAsync(byte[] frame)
    {
        await Session.SendAudioAsync(frame);
        Clock.Advance(Frame);
        await Task.Delay(1, CancellationToken.None);
        // However slow the machine is: nothing that has happened by now is left unseen while time passes.
        while (await HasMoreAsync())
            await Task.Delay(1, _patience.Token);
    }

    /// <summary>Whether something has happened that is not among <see cref="Events"/> yet.</summary>
    private async Task<bool> HasMoreAsync()
    {
        using var enough = new CancellationTokenSource();
        await using var rest = Session.WatchAsync(Events.Count, enough.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = rest.MoveNextAsync().AsTask();
        if (next.IsCompleted)
            return await next;
        await enough.CancelAsync();
        await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return false;
    }

    private async Task WatchAsync()
    {
        await foreach (var happened in Session.WatchAsync())
        {
            lock (_gate)
                _events.Add(happened);
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Sound()
    {
        await Task.CompletedTask;
        foreach (var audio in Events.OfType<SessionEvent.Audio>())
            yield return audio.Pcm;
    }
}

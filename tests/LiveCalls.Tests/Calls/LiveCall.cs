using VoiceBookingKit.Assertions;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.LiveCalls.Tests.Calls;

/// <summary>One call: a page that holds the session in process and shows its transcript, and the caller's sound over a socket of its own.</summary>
internal sealed class LiveCall : IAsyncDisposable
{
    private readonly CallSite _site;
    private readonly AudioLeg _leg;
    private readonly List<SessionEvent> _events = [];
    private readonly Task _watching;

    private LiveCall(CallSite site)
    {
        _site = site;
        Session = site.Sessions.Create(new SessionRequest(SessionChannel.WebVoice));
        _leg = site.Legs.Open(Session);
        Loudspeaker = new Loudspeaker(site.Clock);
        Socket = new CallerSocket(site, _leg.Ticket, Microphone, Loudspeaker);
        _watching = WatchAsync();
    }

    public IVoiceBookingSession Session { get; }

    public Microphone Microphone { get; } = new();

    public Loudspeaker Loudspeaker { get; }

    public CallerSocket Socket { get; }

    /// <summary>All that happened so far.</summary>
    public IReadOnlyList<SessionEvent> Events
    {
        get
        {
            lock (_events)
                return [.. _events];
        }
    }

    public IEnumerable<string> Failures => Events.OfType<SessionEvent.Failed>().Select(failed => failed.Code);

    public AppointmentView? Booked => Events.OfType<SessionEvent.Confirmed>().LastOrDefault()?.Appointment;

    /// <summary>How often the caller was asked to wait.</summary>
    public int OneMoments => Events.OfType<SessionEvent.Say>().Count(say => say.Text.StartsWith("One moment", StringComparison.Ordinal));

    /// <summary>A call whose greeting was heard.</summary>
    public static async Task<LiveCall> StartAsync(CallSite site)
    {
        var call = new LiveCall(site);
        await call.Session.StartAsync();
        await call.Socket.ConnectAsync();
        await call.UntilAsync(() => call.Said(TranscriptRole.Agent).Count > 0, "the receptionist has greeted");
        return call;
    }

    /// <summary>What one side has said for good, in its order; the receptionist's once it was heard.</summary>
    public IReadOnlyList<string> Said(TranscriptRole role) =>
        [.. Events.OfType<SessionEvent.Transcript>().Where(line => line.IsFinal && line.Role == role).Select(line => line.Text)];

    /// <summary>Says something, and waits until it has been answered and the answer heard.</summary>
    /// <returns>The answer.</returns>
    public async Task<string> AskAsync(string sentence)
    {
        var answers = Said(TranscriptRole.Agent).Count;
        Microphone.Say(sentence);
        await UntilAsync(() => Said(TranscriptRole.User).Contains(sentence), $"'{sentence}' was understood");
        await UntilAsync(() => Said(TranscriptRole.Agent).Count > answers, $"'{sentence}' was answered");
        return Said(TranscriptRole.Agent)[answers];
    }

    /// <summary>Types something, and waits until it has been answered.</summary>
    public async Task<string> TypeAsync(string sentence)
    {
        var answers = Said(TranscriptRole.Agent).Count;
        await Session.SendTextAsync(sentence);
        await UntilAsync(() => Said(TranscriptRole.Agent).Count > answers, $"'{sentence}' was answered");
        return Said(TranscriptRole.Agent)[answers];
    }

    public Task UntilAsync(Func<bool> holds, string what) => Eventually.IsTrueAsync(holds, () => $"{what}, in\n{string.Join('\n', Events.Where(one => one is not SessionEvent.Audio))}\n{string.Join('\n', Socket.Messages)}\n{string.Join('\n', _site.Log.Written)}");

    /// <summary>Hangs up, and the page is closed.</summary>
    public async Task HangUpAsync()
    {
        await Session.EndAsync();
        await _watching;
        await Socket.DisposeAsync();
        _leg.Dispose();
    }

    public async ValueTask DisposeAsync() => await HangUpAsync();

    private async Task WatchAsync()
    {
        await foreach (var happened in Session.WatchAsync())
        {
            lock (_events)
                _events.Add(happened);
        }
    }
}

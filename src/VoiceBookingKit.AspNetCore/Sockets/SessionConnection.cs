using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>A client of the session socket: its messages go into a session, and what happens there comes out. The session outlives it.</summary>
internal sealed class SessionConnection(
    WebSocket socket, IVoiceBookingSessions sessions, VoiceBookingEndpointOptions options, TimeProvider clock, CancellationToken aborted)
    : SocketConnection(socket, options, clock, aborted)
{
    private readonly TimeProvider _clock = clock;
    private volatile IVoiceBookingSession? _session;
    private Task _telling = Task.CompletedTask;

    protected override IVoiceBookingSession? Listener => _session;

    /// <summary>The host goes down: the client is told, and its session ends.</summary>
    public override Task ShutDownAsync() => _session is { } session ? session.EndAsync(EndReason.Shutdown) : QuitAsync(SocketErrors.Shutdown);

    protected override Task HandleAsync(ClientMessage message) => (message, _session) switch
    {
        (ClientMessage.Attach, _) => TellErrorAsync(SocketErrors.NotHere),
        (ClientMessage.StartConversation start, null) => StartAsync(start),
        (_, null) => TellErrorAsync(SocketErrors.NotStarted),
        (ClientMessage.StartConversation, _) => TellErrorAsync(SocketErrors.AlreadyStarted),
        (ClientMessage.Said(var text), var session) => session.SendTextAsync(text),
        (ClientMessage.Saying(var text), var session) => session.SendInterimAsync(text),
        (ClientMessage.Key(var pressed), var session) => session.SendKeyAsync(pressed),
        (ClientMessage.Playback(var isSpeaking, var queued), var session) => session.ReportPlaybackAsync(isSpeaking, queued),
        (_, var session) => Begin(session.EndAsync()),
    };

    protected override void Leave()
    {
        if (_session is { } session)
            sessions.Detach(session);
    }

    protected override Task LastWordAsync() => _telling;

    private async Task StartAsync(ClientMessage.StartConversation start)
    {
        IVoiceBookingSession? session;
        try
        {
            if (start.ResumeToken is null)
                session = sessions.Create(new SessionRequest(start.Channel) { TimeZone = start.TimeZone, HasOwnVoice = start.Output == AudioOutput.None });
            else if (!sessions.TryResume(start.ResumeToken, out session))
            {
                await TellErrorAsync(SocketErrors.SessionNotFound);
                return;
            }
        }
        catch (TooManySessionsException)
        {
            await TellErrorAsync(SocketErrors.TooManySessions);
            return;
        }
        _session = session;
        Begin();
        await session.StartAsync();
        _telling = TellAsync(session, start, _clock.GetUtcNow());
    }

    /// <summary>Tells all that has happened, and then what happens; what was spoken before is not spoken again.</summary>
    private async Task TellAsync(IVoiceBookingSession session, ClientMessage.StartConversation start, DateTimeOffset since)
    {
        try
        {
            await foreach (var happened in session.WatchAsync(0, HungUp))
                await TellAsync(happened, start, isNew: happened.At >= since);
            await GoodbyeAsync(WebSocketCloseStatus.NormalClosure);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            await HangUpAsync();
        }
    }

    private async ValueTask TellAsync(SessionEvent happened, ClientMessage.StartConversation start, bool isNew)
    {
        switch (happened)
        {
            case SessionEvent.Audio(var pcm):
                if (isNew && start.Output == AudioOutput.Binary && !pcm.IsEmpty)
                    await TellSoundAsync(pcm);
                else if (isNew && start.Output == AudioOutput.Base64 && ServerMessages.From(happened) is { } sound)
                    await TellAsync(sound);
                break;
            case SessionEvent.AudioCleared when !isNew || start.Output == AudioOutput.None:
                break;
            default:
                if (ServerMessages.From(happened, isNew && start.Channel != SessionChannel.WebText) is { } message)
                    await TellAsync(message);
                break;
        }
    }

    // Ending takes as long as the receptionist needs to stop; meanwhile the client's other messages are read on.
    private static Task Begin(Task ending) => ending.IsFaulted ? ending : Task.CompletedTask;
}

using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>One client's socket: its messages go into a session, and what happens there comes out. The session outlives it.</summary>
internal sealed class SocketConnection : IDisposable
{
    // How long a client has to answer a goodbye before the connection is cut.
    private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(5);

    private readonly IVoiceBookingSessions _sessions;
    private readonly VoiceBookingEndpointOptions _options;
    private readonly TimeProvider _clock;
    private readonly SocketReader _reader;
    private readonly SocketWriter _writer;
    private readonly RatePerSecond _rate;
    private readonly RatePerSecond _warnings; // a flood is not answered by another
    private readonly CancellationTokenSource _hangUp;
    private readonly ITimer _idle;
    private volatile IVoiceBookingSession? _session;
    private Task _telling = Task.CompletedTask;

    public SocketConnection(
        WebSocket socket, IVoiceBookingSessions sessions, VoiceBookingEndpointOptions options, TimeProvider clock, CancellationToken aborted)
    {
        (_sessions, _options, _clock) = (sessions, options, clock);
        _reader = new SocketReader(socket, ClientMessageReader.MaxBytes);
        _writer = new SocketWriter(socket, options.SendTimeout, clock);
        _rate = new RatePerSecond(options.MessagesPerSecond, clock);
        _warnings = new RatePerSecond(1, clock);
        _hangUp = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        _idle = clock.CreateTimer(_ => _ = QuitAsync(SocketErrors.Idle), null, options.StartWithin, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Serves the client until it or its session is gone.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (await _reader.ReadAsync(_hangUp.Token) is { Type: not WebSocketMessageType.Close } message)
                await HandleAsync(message);
            await _writer.CloseAsync(WebSocketCloseStatus.NormalClosure, "");
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection is lost; its session waits for the client to come back.
        }
        catch (InvalidDataException)
        {
            await _writer.CloseAsync(WebSocketCloseStatus.MessageTooBig, "");
        }
        finally
        {
            if (_session is { } session)
                _sessions.Detach(session);
            await _hangUp.CancelAsync();
            await _telling;
        }
    }

    /// <summary>The host goes down: the client is told, and its session ends.</summary>
    public Task ShutDownAsync() => _session is { } session ? session.EndAsync(EndReason.Shutdown) : QuitAsync(SocketErrors.Shutdown);

    public void Dispose()
    {
        _idle.Dispose();
        _hangUp.Dispose();
        _writer.Dispose();
    }

    private async Task HandleAsync(SocketMessage message)
    {
        if (_session is not null)
            _idle.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);

        if (!_rate.TryTake())
        {
            if (_warnings.TryTake())
                await TellErrorAsync(SocketErrors.RateLimited);
        }
        else if (message.IsTooLarge)
            await TellErrorAsync(WireErrors.TooLarge);
        else if (message.Type == WebSocketMessageType.Binary)
            await HandleAsync(new ClientMessage.Audio(message.Data));
        else if (ClientMessageReader.TryRead(message.Data, out var read, out var error))
            await HandleAsync(read);
        else
            await TellErrorAsync(error);
    }

    private Task HandleAsync(ClientMessage message) => (message, _session) switch
    {
        (ClientMessage.StartConversation start, null) => StartAsync(start),
        (_, null) => TellErrorAsync(SocketErrors.NotStarted),
        (ClientMessage.StartConversation, _) => TellErrorAsync(SocketErrors.AlreadyStarted),
        (ClientMessage.Said(var text), var session) => session.SendTextAsync(text),
        (ClientMessage.Saying(var text), var session) => session.SendInterimAsync(text),
        (ClientMessage.Audio(var pcm), var session) => session.SendAudioAsync(pcm),
        (ClientMessage.Playback(var isSpeaking), var session) => session.ReportPlaybackAsync(isSpeaking),
        (_, var session) => Begin(session.EndAsync()),
    };

    private async Task StartAsync(ClientMessage.StartConversation start)
    {
        IVoiceBookingSession? session;
        try
        {
            if (start.ResumeToken is null)
                session = _sessions.Create(new SessionRequest(start.Channel) { TimeZone = start.TimeZone });
            else if (!_sessions.TryResume(start.ResumeToken, out session))
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
        _idle.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
        await session.StartAsync();
        _telling = TellAsync(session, start.Channel != SessionChannel.WebText, _clock.GetUtcNow());
    }

    /// <summary>Tells all that has happened, and then what happens; what was spoken before is not spoken again.</summary>
    private async Task TellAsync(IVoiceBookingSession session, bool isSpoken, DateTimeOffset since)
    {
        try
        {
            await foreach (var happened in session.WatchAsync(0, _hangUp.Token))
            {
                var isNew = happened.At >= since;
                if ((isNew || happened is not SessionEvent.Audio) && ServerMessages.From(happened, isSpoken && isNew) is { } message)
                    await _writer.SendAsync(message, _hangUp.Token);
            }
            await GoodbyeAsync(WebSocketCloseStatus.NormalClosure);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            await _hangUp.CancelAsync();
        }
    }

    private Task TellErrorAsync(ServerMessage.Error error) => _writer.SendAsync(error, _hangUp.Token);

    private async Task QuitAsync(ServerMessage.Error error)
    {
        try
        {
            await _writer.SendAsync(error, _hangUp.Token);
            await GoodbyeAsync(WebSocketCloseStatus.EndpointUnavailable);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // It quit by itself in the meantime.
        }
    }

    private async Task GoodbyeAsync(WebSocketCloseStatus status)
    {
        await _writer.CloseAsync(status, "");
        _hangUp.CancelAfter(CloseGrace);
    }

    // Ending takes as long as the receptionist needs to stop; meanwhile the client's other messages are read on.
    private static Task Begin(Task ending) => ending.IsFaulted ? ending : Task.CompletedTask;
}

using System.Net.WebSockets;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>One client's socket: reads what it sends, within limits, and tells it what happens, until one of both is gone.</summary>
internal abstract class SocketConnection : IDisposable
{
    // How long a client has to answer a goodbye before the connection is cut.
    private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(5);

    private readonly VoiceBookingEndpointOptions _options;
    private readonly SocketReader _reader;
    private readonly SocketWriter _writer;
    private readonly SoundIntake _sound;
    private readonly RatePerSecond _rate;
    private readonly RatePerSecond _warnings; // a flood is not answered by another
    private readonly CancellationTokenSource _hangUp;
    private readonly ITimer _idle;
    private bool _hasBegun;

    protected SocketConnection(WebSocket socket, VoiceBookingEndpointOptions options, TimeProvider clock, CancellationToken aborted)
    {
        _options = options;
        _hangUp = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        _reader = new SocketReader(socket, ClientMessageReader.MaxBytes);
        _writer = new SocketWriter(socket, options.SendTimeout, clock, _hangUp.Token);
        _sound = new SoundIntake(options.AudioBurst, clock);
        _rate = new RatePerSecond(options.MessagesPerSecond, clock);
        _warnings = new RatePerSecond(1, clock);
        _idle = clock.CreateTimer(_ => _ = QuitAsync(SocketErrors.Idle), null, options.StartWithin, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled once the connection is over.</summary>
    protected CancellationToken HungUp => _hangUp.Token;

    /// <summary>Serves the client until it or what it came for is gone.</summary>
    public async Task RunAsync()
    {
        try
        {
            await _reader.ReadAsync(HandleAsync, _hangUp.Token);
            await _writer.CloseAsync(WebSocketCloseStatus.NormalClosure, "");
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The connection is lost; its session waits for the client to come back.
        }
        catch (InvalidDataException)
        {
            await _writer.CloseAsync(WebSocketCloseStatus.MessageTooBig, "message_too_large");
        }
        finally
        {
            Leave();
            await _hangUp.CancelAsync();
            await LastWordAsync();
        }
    }

    /// <summary>The host goes down, and the client is told.</summary>
    public abstract Task ShutDownAsync();

    public virtual void Dispose()
    {
        _idle.Dispose();
        _hangUp.Dispose();
        _writer.Dispose();
    }

    /// <summary>Takes in one message of the client's.</summary>
    protected abstract Task HandleAsync(ClientMessage message);

    /// <summary>The session that the client's sound goes to, or null before there is one.</summary>
    protected abstract IVoiceBookingSession? Listener { get; }

    /// <summary>Sound has arrived, whether or not it is let in.</summary>
    protected virtual void NoteSound(int bytes) { }

    /// <summary>The client is gone.</summary>
    protected abstract void Leave();

    /// <summary>Waits for what is still being told.</summary>
    protected abstract Task LastWordAsync();

    /// <summary>The client has what it came for; from now on it may be silent for longer.</summary>
    protected void Begin()
    {
        _hasBegun = true;
        _idle.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
    }

    protected Task TellAsync(ServerMessage message) => _writer.SendAsync(message);

    protected ValueTask TellSoundAsync(ReadOnlyMemory<byte> pcm) => _writer.SendSoundAsync(pcm);

    protected Task TellErrorAsync(ServerMessage.Error error) => _writer.SendAsync(error);

    /// <summary>Tells why, and closes.</summary>
    protected async Task QuitAsync(ServerMessage.Error error)
    {
        try
        {
            await _writer.SendAsync(error);
            await GoodbyeAsync(WebSocketCloseStatus.EndpointUnavailable);
        }
        catch (Exception gone) when (IsGone(gone) || gone is ObjectDisposedException)
        {
            // It quit by itself in the meantime.
        }
    }

    protected async Task GoodbyeAsync(WebSocketCloseStatus status)
    {
        await _writer.CloseAsync(status, "");
        _hangUp.CancelAfter(CloseGrace);
    }

    protected Task HangUpAsync() => _hangUp.CancelAsync();

    protected static bool IsGone(Exception failure) => failure is WebSocketException or OperationCanceledException or IOException;

    // Fifty times a second with sound: nothing is made anew on that way.
    private Task HandleAsync(SocketMessage message)
    {
        if (_hasBegun)
            _idle.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
        if (message.Type == WebSocketMessageType.Binary)
            Note(message.Length);
        return !_rate.TryTake() ? DropAsync(message)
            : message.IsTooLarge ? TellErrorAsync(WireErrors.TooLarge)
            : message.Type == WebSocketMessageType.Binary ? HandleSoundAsync(message.Data)
            : HandleTextAsync(message.Data);
    }

    private Task DropAsync(SocketMessage message)
    {
        if (message.Type == WebSocketMessageType.Text && ClientMessageReader.TryRead(message.Data, out var read, out _) && read is ClientMessage.Audio(var pcm))
            Note(pcm.Length);
        return WarnAsync(SocketErrors.RateLimited);
    }

    private async Task HandleTextAsync(ReadOnlyMemory<byte> utf8)
    {
        if (!ClientMessageReader.TryRead(utf8, out var message, out var error))
            await TellErrorAsync(error);
        else if (message is ClientMessage.Audio(var pcm))
        {
            Note(pcm.Length);
            await HandleSoundAsync(pcm);
        }
        else
            await HandleAsync(message);
    }

    // Before any limit: a client that thinks it did not arrive would say it again, and what came after it too.
    private void Note(int bytes)
    {
        if (Listener is not null)
            NoteSound(bytes);
    }

    private Task HandleSoundAsync(ReadOnlyMemory<byte> pcm)
    {
        if (Listener is not { } session)
            return WarnAsync(SocketErrors.NotStarted);
        return _sound.Refuse(pcm.Span) is { } refusal ? WarnAsync(refusal) : session.SendAudioAsync(pcm);
    }

    private Task WarnAsync(ServerMessage.Error error) => _warnings.TryTake() ? TellErrorAsync(error) : Task.CompletedTask;
}

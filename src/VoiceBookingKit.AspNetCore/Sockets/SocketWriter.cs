using System.Net.WebSockets;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>Sends messages one at a time, from whichever thread, and gives up on a client that does not read.</summary>
internal sealed class SocketWriter : IDisposable
{
    private readonly WebSocket _socket;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _deadline; // one for all messages, wound up anew for each
    private readonly CancellationTokenSource _either;

    /// <param name="socket">The client's socket.</param>
    /// <param name="timeout">How long the client may take to read one message.</param>
    /// <param name="clock">Where time comes from.</param>
    /// <param name="hungUp">Cancelled once nothing is to be sent any more.</param>
    public SocketWriter(WebSocket socket, TimeSpan timeout, TimeProvider clock, CancellationToken hungUp)
    {
        (_socket, _timeout, _clock) = (socket, timeout, clock);
        _deadline = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_deadline.Token, hungUp);
    }

    /// <summary>Sends a message.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The client did not read in time, or has hung up.</exception>
    public async Task SendAsync(ServerMessage message) => await SendAsync(WireJson.Write(message), WebSocketMessageType.Text);

    /// <summary>Sends sound as a binary message.</summary>
    /// <param name="pcm">Mono PCM16, little-endian, 16 kHz; must not change until it is sent.</param>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The client did not read in time, or has hung up.</exception>
    public ValueTask SendSoundAsync(ReadOnlyMemory<byte> pcm) => SendAsync(pcm, WebSocketMessageType.Binary);

    /// <summary>Says goodbye; nothing can be sent after it. A connection that is gone already is left alone.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var deadline = new CancellationTokenSource(_timeout, _clock);
        try
        {
            await _turn.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(status, reason, deadline.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // There is nobody left to say goodbye to.
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _either.Dispose();
        _deadline.Dispose();
        _turn.Dispose();
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> data, WebSocketMessageType type)
    {
        await _turn.WaitAsync(_either.Token);
        try
        {
            _deadline.CancelAfter(_timeout);
            await _socket.SendAsync(data, type, endOfMessage: true, _either.Token);
            _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _turn.Release();
        }
    }
}

using System.Net.WebSockets;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>Sends messages one at a time, from whichever thread, and gives up on a client that does not read.</summary>
internal sealed class SocketWriter(WebSocket socket, TimeSpan timeout, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Sends a message.</summary>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">The client did not read in time, or sending was cancelled.</exception>
    public async Task SendAsync(ServerMessage message, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var deadline = new CancellationTokenSource(timeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            await socket.SendAsync(WireJson.Write(message), WebSocketMessageType.Text, endOfMessage: true, either.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says goodbye; nothing can be sent after it. A connection that is gone already is left alone.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var deadline = new CancellationTokenSource(timeout, clock);
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
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, deadline.Token);
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

    public void Dispose() => _turn.Dispose();
}

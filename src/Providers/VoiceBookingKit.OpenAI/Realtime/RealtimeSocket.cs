using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Realtime;

/// <summary>One socket: whole messages, typed failures. One receiver; any number of senders.</summary>
internal sealed class RealtimeSocket : IDisposable
{
    private const int LongestMessage = 4 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = new byte[64 * 1024];

    private RealtimeSocket()
    {
    }

    /// <exception cref="SpeechProviderException">OpenAI could not be reached, refused, or was too slow.</exception>
    public static async Task<RealtimeSocket> OpenAsync(OpenAIRealtimeOptions options, CancellationToken late, CancellationToken hangUp)
    {
        var made = new RealtimeSocket();
        try
        {
            if (!string.IsNullOrWhiteSpace(options.ApiKey))
                made._socket.Options.SetRequestHeader("Authorization", $"Bearer {options.ApiKey}");
            made._socket.Options.CollectHttpResponseDetails = true;
            await made.ConnectAsync(RealtimeAddress.Of(options), options, late, hangUp).ConfigureAwait(false);
            return made;
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <exception cref="SpeechProviderException">The connection is gone.</exception>
    public async ValueTask SendAsync(JsonObject message, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A message cut off by its token would take the connection with it.
            await _socket.SendAsync(content.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception broken) when (IsGone(broken))
        {
            throw RealtimeFailures.Broken(broken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next message; valid until the one after.</summary>
    /// <exception cref="SpeechProviderException">The connection broke or was closed, or the message is too large.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        for (var length = 0; ;)
        {
            if (length == _buffer.Length)
            {
                if (length >= LongestMessage)
                    throw RealtimeFailures.TooLarge();
                Array.Resize(ref _buffer, 2 * length);
            }
            ValueWebSocketReceiveResult part;
            try
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception broken) when (IsGone(broken) && !cancellationToken.IsCancellationRequested)
            {
                throw RealtimeFailures.Broken(broken);
            }
            if (part.MessageType == WebSocketMessageType.Close)
                throw RealtimeFailures.Closed((int?)_socket.CloseStatus);
            length += part.Count;
            if (part.EndOfMessage)
                return _buffer.AsMemory(0, length);
        }
    }

    /// <summary>Drops the connection at once.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private static bool IsGone(Exception failure) => failure is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException;

    private async Task ConnectAsync(Uri address, OpenAIRealtimeOptions options, CancellationToken late, CancellationToken hangUp)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late, hangUp);
        try
        {
            await _socket.ConnectAsync(address, stop.Token).ConfigureAwait(false);
        }
        catch (Exception) when (hangUp.IsCancellationRequested)
        {
            throw new OperationCanceledException(hangUp);
        }
        catch (Exception) when (late.IsCancellationRequested)
        {
            throw RealtimeFailures.TooSlow("to connect", options.ConnectDeadline);
        }
        catch (WebSocketException) when ((int)_socket.HttpStatusCode >= 400)
        {
            throw RealtimeFailures.Refused((int)_socket.HttpStatusCode);
        }
        catch (Exception unreachable) when (unreachable is WebSocketException or HttpRequestException or IOException)
        {
            throw RealtimeFailures.Unreachable(unreachable);
        }
        _socket.HttpResponseHeaders = null;
    }
}

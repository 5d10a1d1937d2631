using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>What came over a socket; its content is only valid until the next is received.</summary>
internal readonly record struct DeepgramMessage(WebSocketMessageType Type, ReadOnlyMemory<byte> Content)
{
    public bool IsClose => Type == WebSocketMessageType.Close;

    public bool IsSound => Type == WebSocketMessageType.Binary;
}

/// <summary>One socket to Deepgram: whole messages, typed failures. One receiver; any number of senders.</summary>
internal sealed class DeepgramConnection : IDisposable
{
    private const int LongestMessage = 1024 * 1024;

    private readonly ClientWebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);

    private DeepgramConnection(ClientWebSocket socket) => _socket = socket;

    /// <summary>Opens a socket for one call.</summary>
    /// <exception cref="SpeechProviderException">Deepgram could not be reached, or refused.</exception>
    public static Task<DeepgramConnection> OpenAsync(Uri address, DeepgramOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) =>
        OpenAsync(address, options, clock, logger, isShared: false, cancellationToken);

    /// <summary>Opens a socket for one call after another: it belongs to the trace of none of them.</summary>
    /// <exception cref="SpeechProviderException">Deepgram could not be reached, or refused.</exception>
    public static Task<DeepgramConnection> OpenSharedAsync(Uri address, DeepgramOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellationToken) =>
        OpenAsync(address, options, clock, logger, isShared: true, cancellationToken);

    private static async Task<DeepgramConnection> OpenAsync(
        Uri address, DeepgramOptions options, TimeProvider clock, ILogger logger, bool isShared, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.SetRequestHeader("Authorization", $"Token {options.ApiKey}");
            socket.Options.CollectHttpResponseDetails = true;
            using var late = new CancellationTokenSource(options.ConnectDeadline, clock);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            await ConnectAsync(socket, address, options, clock, isShared, stop.Token, cancellationToken).ConfigureAwait(false);
            DeepgramLog.Connected(logger, address.AbsolutePath, HeaderOf(socket, "dg-request-id"));
            socket.HttpResponseHeaders = null;
            return new DeepgramConnection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task ConnectAsync(
        ClientWebSocket socket, Uri address, DeepgramOptions options, TimeProvider clock, bool isShared, CancellationToken stop, CancellationToken hangUp)
    {
        try
        {
            if (isShared)
                Activity.Current = null; // for this method and what it calls
            await socket.ConnectAsync(address, stop).ConfigureAwait(false);
        }
        catch (Exception) when (hangUp.IsCancellationRequested)
        {
            throw new OperationCanceledException(hangUp);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            throw DeepgramFailures.TooSlow("to connect", options.ConnectDeadline);
        }
        catch (WebSocketException) when ((int)socket.HttpStatusCode >= 400)
        {
            throw DeepgramFailures.Refused((int)socket.HttpStatusCode, RetryAfter.Read(HeaderOf(socket, "Retry-After"), clock));
        }
        catch (Exception unreachable) when (unreachable is WebSocketException or HttpRequestException or IOException)
        {
            throw DeepgramFailures.Unreachable(unreachable);
        }
    }

    /// <exception cref="WebSocketException">The connection is gone.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> content, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(content, type, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <exception cref="SpeechProviderException">The connection broke, or the message is too large.</exception>
    public async ValueTask<DeepgramMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
                Grow(length);
            ValueWebSocketReceiveResult part;
            try
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is WebSocketException or IOException or ObjectDisposedException && !cancellationToken.IsCancellationRequested)
            {
                throw DeepgramFailures.Broken(broken);
            }
            length += part.Count;
            if (part.EndOfMessage || part.MessageType == WebSocketMessageType.Close)
                return new DeepgramMessage(part.MessageType, _buffer.AsMemory(0, length));
        }
    }

    /// <summary>Why the other side closed.</summary>
    public SpeechProviderException Closed() => DeepgramFailures.Closed((int?)_socket.CloseStatus, _socket.CloseStatusDescription);

    /// <summary>Drops the connection at once.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private void Grow(int length)
    {
        if (length >= LongestMessage)
            throw DeepgramFailures.TooLarge(LongestMessage);
        var larger = ArrayPool<byte>.Shared.Rent(2 * length);
        _buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static string? HeaderOf(ClientWebSocket socket, string name) =>
        socket.HttpResponseHeaders?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}

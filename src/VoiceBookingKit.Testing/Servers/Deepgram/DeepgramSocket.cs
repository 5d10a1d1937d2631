using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>One client's socket, on a good day or a bad one.</summary>
internal sealed class DeepgramSocket(HttpContext context, WebSocket socket, DeepgramServer server, DeepgramRequest request) : IDisposable
{
    private const int OversizedBytes = 20 * 1024 * 1024;

    private static readonly string[] Garbage =
    [
        "", "null", "[]", "7", "<html>", "{\"type\":\"TurnInfo\",\"event\":", "{\"type\":7}",
        "{\"type\":\"TurnInfo\",\"event\":\"Update\",\"transcript\":{\"a\":1},\"words\":\"none\",\"turn_index\":\"x\"}",
        "{\"type\":\"Results\",\"channel\":[{\"alternatives\":0}],\"start\":\"soon\",\"is_final\":1}",
    ];

    private static readonly JsonWriterOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SemaphoreSlim _sending = new(1, 1);
    private DeepgramBadDay _badDay = server.BadDay;
    private int _sent;

    /// <summary>What the client sends next: a message, sound, or null for neither when it closes.</summary>
    public async Task<(string? Message, byte[]? Sound)?> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (await socket.ReceiveWholeAsync(cancellationToken) is not var (type, content))
            return null;
        if (type == WebSocketMessageType.Binary)
        {
            request.AddSound(content.Length);
            return (null, content);
        }
        var message = Encoding.UTF8.GetString(content);
        request.AddMessage(message);
        return (message, null);
    }

    public Task SendAsync(JsonObject message, CancellationToken cancellationToken)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, AsIs))
            message.WriteTo(writer);
        return SendTextAsync(json.ToArray(), cancellationToken);
    }

    public Task SendTextAsync(string json, CancellationToken cancellationToken) => SendTextAsync(Encoding.UTF8.GetBytes(json), cancellationToken);

    public Task SendSoundAsync(ReadOnlyMemory<byte> sound, CancellationToken cancellationToken) => SendAsync(sound, WebSocketMessageType.Binary, cancellationToken);

    public async Task CloseAsync(WebSocketCloseStatus status, string? reason, CancellationToken cancellationToken)
    {
        if (_badDay.Fault == DeepgramFault.Hang && _sent >= _badDay.After)
            return;
        await socket.CloseOutputAsync(status, reason, cancellationToken);
    }

    public void Dispose() => _sending.Dispose();

    private Task SendTextAsync(byte[] json, CancellationToken cancellationToken) => SendAsync(json, WebSocketMessageType.Text, cancellationToken);

    private async Task SendAsync(ReadOnlyMemory<byte> content, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        if (server.BadDay.Delay is var delay && delay > TimeSpan.Zero)
            await Task.Delay(delay, TimeProvider.System, cancellationToken);
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (!ReferenceEquals(_badDay, server.BadDay))
                (_badDay, _sent) = (server.BadDay, 0);
            var number = _sent++;
            if (_badDay.Fault == DeepgramFault.None || number < _badDay.After)
                await socket.SendAsync(content, type, endOfMessage: true, cancellationToken);
            else
                await MisbehaveAsync(content, type, isFirst: number == _badDay.After, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task MisbehaveAsync(ReadOnlyMemory<byte> content, WebSocketMessageType type, bool isFirst, CancellationToken stop)
    {
        switch (_badDay.Fault)
        {
            case DeepgramFault.Hang:
                return;
            case DeepgramFault.Drop:
                context.Abort();
                throw new OperationCanceledException("The connection was cut.");
            case DeepgramFault.Close:
                await socket.CloseOutputAsync(WebSocketCloseStatus.InternalServerError, "NET-0000", stop);
                throw new OperationCanceledException("The connection was closed.");
            case DeepgramFault.Error:
                await TextAsync("""{"type":"Error","sequence_id":1,"code":"INTERNAL_SERVER_ERROR","variant":"SchemaError","description":"An internal error occurred."}""", stop);
                await socket.CloseOutputAsync(WebSocketCloseStatus.InternalServerError, "INTERNAL_SERVER_ERROR", stop);
                throw new OperationCanceledException("The connection was closed.");
            case DeepgramFault.Malformed when isFirst && type == WebSocketMessageType.Text:
                await socket.SendAsync(content[..(content.Length / 2)], type, endOfMessage: true, stop);
                return;
            case DeepgramFault.Oversized when isFirst:
                await socket.SendAsync(new byte[OversizedBytes], WebSocketMessageType.Text, endOfMessage: true, stop);
                break;
            case DeepgramFault.UnknownTypes:
                await TextAsync("""{"type":"Surprise","channel":"seven","words":{"of":["another",{"shape":true}]}}""", stop);
                break;
            case DeepgramFault.Garbage:
                await GarbageAsync(type, stop);
                break;
            case DeepgramFault.HalfCharacter when isFirst && type == WebSocketMessageType.Text:
                var half = content[..^1].ToArray();
                half[^1] = 0xC3; // the first of two bytes
                await socket.SendAsync(half, type, endOfMessage: true, stop);
                return;
            case DeepgramFault.CutCharacters:
                await CutAsync(content, type, stop);
                return;
        }
        await socket.SendAsync(content, type, endOfMessage: true, stop);
    }

    private async Task CutAsync(ReadOnlyMemory<byte> content, WebSocketMessageType type, CancellationToken stop)
    {
        var lead = content.Span.IndexOfAnyInRange((byte)0xC2, (byte)0xF4);
        var cut = lead >= 0 ? lead + 1 : content.Length / 2;
        await socket.SendAsync(content[..cut], type, endOfMessage: false, stop);
        await socket.SendAsync(content[cut..], type, endOfMessage: true, stop);
    }

    private async Task GarbageAsync(WebSocketMessageType type, CancellationToken stop)
    {
        foreach (var garbage in Garbage)
            await TextAsync(garbage, stop);
        // Where sound is spoken, bytes are sound.
        if (type == WebSocketMessageType.Text && request.Path != "/v1/speak")
            await socket.SendAsync(new byte[321].AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, stop);
    }

    private Task TextAsync(string json, CancellationToken stop) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, stop).AsTask();
}

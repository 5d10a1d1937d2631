using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>The socket of one client of an <see cref="OpenAIRealtimeServer"/>: numbered events go out, whole messages come in. Any number of senders.</summary>
internal sealed class OpenAIRealtimeLine : IDisposable
{
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly Action<string> _onError;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _gone = new();
    private int _ids;

    public OpenAIRealtimeLine(WebSocket socket, HttpContext context, Action<string> onError) =>
        (_socket, _context, _onError, Gone) = (socket, context, onError, _gone.Token);

    /// <summary>Cancelled once the client is gone.</summary>
    public CancellationToken Gone { get; }

    public string NewId(string kind) => $"{kind}_{Interlocked.Increment(ref _ids)}";

    public Task SendAsync(JsonObject happened)
    {
        happened["event_id"] = NewId("event");
        return SendTextAsync(happened.ToJsonString());
    }

    public async Task SendTextAsync(string text)
    {
        await _sending.WaitAsync(Gone);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Gone);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The client did something wrong: it is told, and it is kept.</summary>
    public Task RefuseAsync(string code, JsonElement? about)
    {
        _onError($"{code}: {about?.GetRawText()}");
        return SendErrorAsync(code, about);
    }

    public Task SendErrorAsync(string code, JsonElement? about) => SendAsync(new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject
        {
            ["type"] = "invalid_request_error",
            ["code"] = code,
            ["message"] = "The request was not understood.",
            ["event_id"] = about is { } asked && asked.TryGetProperty("event_id", out var id) ? id.GetString() : null,
        },
    });

    /// <summary>The client's next message; null when it closes.</summary>
    public async Task<byte[]?> ReceiveAsync() => (await _socket.ReceiveWholeAsync(Gone))?.Content;

    public Task CloseAsync(int status, string reason) => _socket.CloseOutputAsync((WebSocketCloseStatus)status, reason, Gone);

    /// <summary>Cuts the connection, as a bad day does.</summary>
    public void Cut()
    {
        _context.Abort();
        throw new OperationCanceledException("The connection was cut.");
    }

    public Task HangUpAsync() => _gone.CancelAsync();

    public void Dispose()
    {
        _gone.Dispose();
        _sending.Dispose();
    }
}

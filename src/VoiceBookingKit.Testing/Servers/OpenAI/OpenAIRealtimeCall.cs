using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>One client's call of an <see cref="OpenAIRealtimeServer"/>.</summary>
public sealed class OpenAIRealtimeCall : IAsyncDisposable
{
    private readonly OpenAIRealtimeServer _server;
    private readonly WebSocket _socket;
    private readonly HttpContext _context;
    private readonly Action<string> _onError;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _gone = new();
    private readonly Channel<byte[]> _sound = Channel.CreateUnbounded<byte[]>();
    private readonly OpenAIRealtimeMemory _memory = new();
    private readonly ConcurrentDictionary<string, OpenAIRealtimeSpeaking> _speaking = [];
    private readonly ConcurrentQueue<string> _received = [];
    private string _instructions = "";
    private string[] _tools = [];
    private int _ids;
    private int _answers;

    internal OpenAIRealtimeCall(OpenAIRealtimeServer server, WebSocket socket, HttpContext context, Action<string> onError) =>
        (_server, _socket, _context, _onError) = (server, socket, context, onError);

    /// <summary>The types of what the client sent, oldest first, sound left out.</summary>
    public IReadOnlyList<string> Received => [.. _received];

    /// <summary>What the model remembers now, oldest first.</summary>
    public IReadOnlyList<OpenAIRealtimeItem> Items => _memory.Items;

    internal static bool IsGone(Exception failure) =>
        failure is WebSocketException or OperationCanceledException or ConnectionResetException or ConnectionAbortedException or IOException or ObjectDisposedException;

    internal async Task RunAsync(bool hasKey)
    {
        if (!hasKey)
        {
            await ErrorAsync("invalid_api_key", null);
            await _socket.CloseOutputAsync((WebSocketCloseStatus)3000, "invalid_request_error", _gone.Token);
            return;
        }
        await SendAsync(new JsonObject { ["type"] = "session.created", ["session"] = new JsonObject { ["type"] = "realtime" } });
        var listening = Task.Run(ListenAsync);
        try
        {
            while (await ReceiveAsync() is { } message)
            {
                using var json = JsonDocument.Parse(message);
                await TakeAsync(json.RootElement);
            }
        }
        finally
        {
            await _gone.CancelAsync();
            _sound.Writer.TryComplete();
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll(_speaking.Values.Select(speaking => speaking.Done)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        foreach (var speaking in _speaking.Values)
            speaking.Dispose();
        _gone.Dispose();
        _sending.Dispose();
    }

    internal string NewId(string kind) => $"{kind}_{Interlocked.Increment(ref _ids)}";

    internal void Remember(OpenAIRealtimeItem item) => _memory.Add(item);

    internal void Over(string responseId) => _speaking.TryRemove(responseId, out _);

    internal void Cut()
    {
        _context.Abort();
        throw new OperationCanceledException("The connection was cut.");
    }

    internal async Task SendAsync(JsonObject happened)
    {
        happened["event_id"] = NewId("event");
        await SendTextAsync(happened.ToJsonString());
    }

    internal async Task SendTextAsync(string text)
    {
        await _sending.WaitAsync(_gone.Token);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _gone.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task TakeAsync(JsonElement asked)
    {
        var type = asked.GetProperty("type").GetString()!;
        if (type == "input_audio_buffer.append")
        {
            _sound.Writer.TryWrite(asked.GetProperty("audio").GetBytesFromBase64());
            return;
        }
        _received.Enqueue(type);
        switch (type)
        {
            case "session.update":
                await UpdateAsync(asked.GetProperty("session"));
                break;
            case "conversation.item.create" or "conversation.item.delete" or "conversation.item.truncate":
                if (_memory.Change(asked) is { } wrong)
                    await ErrorAsync(wrong, asked);
                break;
            case "response.create":
                await RespondAsync(asked);
                break;
            case "response.cancel":
                if (_speaking.TryGetValue(asked.GetProperty("response_id").GetString()!, out var speaking))
                    speaking.Cancel();
                else
                    await SendErrorAsync("response_cancel_not_active", asked); // which happens to the best
                break;
            default:
                await ErrorAsync("unknown_event", asked);
                break;
        }
    }

    private async Task UpdateAsync(JsonElement session)
    {
        if (session.GetProperty("type").GetString() != "realtime")
            await ErrorAsync("session_type_missing", null);
        if (session.TryGetProperty("instructions", out var instructions))
            _instructions = instructions.GetString()!;
        if (session.TryGetProperty("tools", out var tools))
            _tools = [.. tools.EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!)];
        if (session.TryGetProperty("audio", out var audio)
            && (audio.GetProperty("input").GetProperty("format").GetProperty("rate").GetInt32() != 24_000
                || audio.GetProperty("input").GetProperty("turn_detection").GetProperty("create_response").GetBoolean()))
            await ErrorAsync("unsupported_by_this_server", null);
        await SendAsync(new JsonObject { ["type"] = "session.updated", ["session"] = JsonNode.Parse(session.GetRawText()) });
    }

    private async Task RespondAsync(JsonElement asked)
    {
        var response = asked.GetProperty("response");
        var isBeside = response.TryGetProperty("conversation", out var conversation) && conversation.GetString() == "none";
        if (!isBeside && _speaking.Values.Any(other => !other.IsBeside))
        {
            await ErrorAsync("conversation_already_has_active_response", asked);
            return;
        }
        var exactly = isBeside ? response.GetProperty("input")[0].GetProperty("content")[0].GetProperty("text").GetString()! : null;
        var number = isBeside ? -1 : _answers++;
        var speaking = new OpenAIRealtimeSpeaking(this, _server, NewId("resp"), response.TryGetProperty("metadata", out var metadata) ? metadata.GetRawText() : "null", isBeside, _gone.Token);
        _speaking[speaking.Id] = speaking;
        speaking.Begin(number, () => exactly is null
            ? _server.Answer(new OpenAIRealtimeRequest(_memory.Items, _instructions, _tools))
            : new OpenAIAnswer(_server.Repeat(exactly)));
    }

    private async Task ListenAsync()
    {
        await foreach (var heard in _server.Ear.ListenAsync(Frames(), OpenAIRealtimeServer.Format, RecognitionHints.None, _gone.Token))
        {
            if (heard is Heard.Started)
                await SendAsync(new JsonObject { ["type"] = "input_audio_buffer.speech_started", ["audio_start_ms"] = (int)heard.At.TotalMilliseconds });
            if (heard is not Heard.Final final)
                continue;
            var id = NewId("item");
            Remember(new OpenAIRealtimeItem(id, "user", final.Text) { IsSound = true });
            await SendAsync(new JsonObject { ["type"] = "input_audio_buffer.speech_stopped", ["item_id"] = id });
            await SendAsync(new JsonObject { ["type"] = "input_audio_buffer.committed", ["item_id"] = id });
            foreach (var word in final.Text.Split(' '))
                await SendAsync(new JsonObject { ["type"] = "conversation.item.input_audio_transcription.delta", ["item_id"] = id, ["delta"] = word + " " });
            await SendAsync(new JsonObject { ["type"] = "conversation.item.input_audio_transcription.completed", ["item_id"] = id, ["transcript"] = final.Text });
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames()
    {
        await foreach (var frame in _sound.Reader.ReadAllAsync())
            yield return frame;
    }

    private Task ErrorAsync(string code, JsonElement? about)
    {
        _onError($"{code}: {about?.GetRawText()}");
        return SendErrorAsync(code, about);
    }

    private Task SendErrorAsync(string code, JsonElement? about) => SendAsync(new JsonObject
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

    private async Task<byte[]?> ReceiveAsync()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), _gone.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            whole.Write(buffer.AsSpan(0, part.Count));
            if (part.EndOfMessage)
                return whole.ToArray();
        }
    }
}

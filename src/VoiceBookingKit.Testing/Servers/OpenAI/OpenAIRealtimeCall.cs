using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>One client's call of an <see cref="OpenAIRealtimeServer"/>.</summary>
public sealed class OpenAIRealtimeCall : IAsyncDisposable
{
    private readonly OpenAIRealtimeServer _server;
    private readonly OpenAIRealtimeLine _line;
    private readonly Channel<byte[]> _sound = Channel.CreateUnbounded<byte[]>();
    private readonly OpenAIRealtimeMemory _memory = new();
    private readonly ConcurrentDictionary<string, OpenAIRealtimeSpeaking> _speaking = [];
    private readonly ConcurrentQueue<string> _received = [];
    private string _instructions = "";
    private string[] _tools = [];
    private int _answers;

    internal OpenAIRealtimeCall(OpenAIRealtimeServer server, OpenAIRealtimeLine line) => (_server, _line) = (server, line);

    /// <summary>The types of what the client sent, oldest first, sound left out.</summary>
    public IReadOnlyList<string> Received => [.. _received];

    /// <summary>What the model remembers now, oldest first.</summary>
    public IReadOnlyList<OpenAIRealtimeItem> Items => _memory.Items;

    internal async Task RunAsync(bool hasKey)
    {
        if (!hasKey)
        {
            await _line.RefuseAsync("invalid_api_key", null);
            await _line.CloseAsync(3000, "invalid_request_error");
            return;
        }
        await _line.SendAsync(new JsonObject { ["type"] = "session.created", ["session"] = new JsonObject { ["type"] = "realtime" } });
        var listening = Task.Run(ListenAsync);
        try
        {
            while (await _line.ReceiveAsync() is { } message)
            {
                using var json = JsonDocument.Parse(message);
                await TakeAsync(json.RootElement);
            }
        }
        finally
        {
            await _line.HangUpAsync();
            _sound.Writer.TryComplete();
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.WhenAll(_speaking.Values.Select(speaking => speaking.Done)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _line.HangUpAsync();
        foreach (var speaking in _speaking.Values)
            speaking.Dispose();
        _line.Dispose();
    }

    internal void Remember(OpenAIRealtimeItem item) => _memory.Add(item);

    internal void Over(string responseId) => _speaking.TryRemove(responseId, out _);

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
                    await _line.RefuseAsync(wrong, asked);
                break;
            case "response.create":
                await RespondAsync(asked);
                break;
            case "response.cancel":
                if (_speaking.TryGetValue(asked.GetProperty("response_id").GetString()!, out var speaking))
                    speaking.Cancel();
                else
                    await _line.SendErrorAsync("response_cancel_not_active", asked); // which happens to the best
                break;
            default:
                await _line.RefuseAsync("unknown_event", asked);
                break;
        }
    }

    private async Task UpdateAsync(JsonElement session)
    {
        if (session.GetProperty("type").GetString() != "realtime")
            await _line.RefuseAsync("session_type_missing", null);
        if (session.TryGetProperty("instructions", out var instructions))
            _instructions = instructions.GetString()!;
        if (session.TryGetProperty("tools", out var tools))
            _tools = [.. tools.EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!)];
        if (session.TryGetProperty("audio", out var audio)
            && (audio.GetProperty("input").GetProperty("format").GetProperty("rate").GetInt32() != 24_000
                || audio.GetProperty("input").GetProperty("turn_detection").GetProperty("create_response").GetBoolean()))
            await _line.RefuseAsync("unsupported_by_this_server", null);
        await _line.SendAsync(new JsonObject { ["type"] = "session.updated", ["session"] = JsonNode.Parse(session.GetRawText()) });
    }

    private async Task RespondAsync(JsonElement asked)
    {
        var response = asked.GetProperty("response");
        var isBeside = response.TryGetProperty("conversation", out var conversation) && conversation.GetString() == "none";
        if (!isBeside && _speaking.Values.Any(other => !other.IsBeside))
        {
            await _line.RefuseAsync("conversation_already_has_active_response", asked);
            return;
        }
        var exactly = isBeside ? response.GetProperty("input")[0].GetProperty("content")[0].GetProperty("text").GetString()! : null;
        var number = isBeside ? -1 : _answers++;
        var speaking = new OpenAIRealtimeSpeaking(this, _line, _server, _line.NewId("resp"), response.TryGetProperty("metadata", out var metadata) ? metadata.GetRawText() : "null", isBeside);
        _speaking[speaking.Id] = speaking;
        speaking.Begin(number, () => exactly is null
            ? _server.Answer(new OpenAIRealtimeRequest(_memory.Items, _instructions, _tools))
            : new OpenAIAnswer(_server.Repeat(exactly)));
    }

    private async Task ListenAsync()
    {
        await foreach (var heard in _server.Ear.ListenAsync(Frames(), OpenAIRealtimeServer.Format, RecognitionHints.None, _line.Gone))
        {
            if (heard is Heard.Started)
                await _line.SendAsync(new JsonObject { ["type"] = "input_audio_buffer.speech_started", ["audio_start_ms"] = (int)heard.At.TotalMilliseconds });
            if (heard is not Heard.Final final)
                continue;
            var id = _line.NewId("item");
            Remember(new OpenAIRealtimeItem(id, "user", final.Text) { IsSound = true });
            await _line.SendAsync(new JsonObject { ["type"] = "input_audio_buffer.speech_stopped", ["item_id"] = id });
            await _line.SendAsync(new JsonObject { ["type"] = "input_audio_buffer.committed", ["item_id"] = id });
            foreach (var word in final.Text.Split(' '))
                await _line.SendAsync(new JsonObject { ["type"] = "conversation.item.input_audio_transcription.delta", ["item_id"] = id, ["delta"] = word + " " });
            await _line.SendAsync(new JsonObject { ["type"] = "conversation.item.input_audio_transcription.completed", ["item_id"] = id, ["transcript"] = final.Text });
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames()
    {
        await foreach (var frame in _sound.Reader.ReadAllAsync())
            yield return frame;
    }
}

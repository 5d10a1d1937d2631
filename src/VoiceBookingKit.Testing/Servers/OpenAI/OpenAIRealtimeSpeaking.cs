using System.Text.Json.Nodes;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>One answer of a model on an <see cref="OpenAIRealtimeServer"/>, word by word, the sound close behind the words.</summary>
internal sealed class OpenAIRealtimeSpeaking(OpenAIRealtimeCall call, OpenAIRealtimeLine line, OpenAIRealtimeServer server, string id, string metadata, bool isBeside) : IDisposable
{
    private const int PieceBytes = 9_602; // an even number, and no round one

    private readonly CancellationTokenSource _cancelled = CancellationTokenSource.CreateLinkedTokenSource(line.Gone);

    public string Id => id;

    public bool IsBeside => isBeside;

    public Task Done { get; private set; } = Task.CompletedTask;

    public void Cancel() => _cancelled.Cancel();

    public void Dispose() => _cancelled.Dispose();

    public void Begin(int number, Func<OpenAIAnswer> answer) => Done = Task.Run(() => RunAsync(number, answer), CancellationToken.None);

    private async Task RunAsync(int number, Func<OpenAIAnswer> ask)
    {
        var status = "completed";
        try
        {
            if (!isBeside && number >= server.Faults.HangsAtAnswer)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, line.Gone);
            await SendAsync("response.created", new JsonObject { ["response"] = Response("in_progress") });
            if (server.Faults.IsMalformed)
                await line.SendTextAsync("{\"type\": \"response.");
            if (!isBeside && number >= server.Faults.FailsAnswer)
                status = "failed";
            else
                await SpeakAsync(ask(), cuts: !isBeside && number >= server.Faults.CutsAnswer);
        }
        catch (OperationCanceledException) when (_cancelled.IsCancellationRequested && !line.Gone.IsCancellationRequested)
        {
            status = "cancelled";
        }
        call.Over(id);
        await SendAsync("response.done", new JsonObject { ["response"] = Response(status) });
    }

    private async Task SpeakAsync(OpenAIAnswer answer, bool cuts)
    {
        var text = string.Concat(answer.Pieces);
        if (text.Length > 0)
            await SayAsync(answer.Pieces, text, cuts);
        foreach (var wanted in answer.Calls)
        {
            _cancelled.Token.ThrowIfCancellationRequested();
            var (itemId, callId) = (line.NewId("item"), line.NewId("call"));
            call.Remember(new OpenAIRealtimeItem(itemId, "function_call", wanted.Arguments) { CallId = callId, Tool = wanted.Name });
            await SendAsync("response.output_item.done", new JsonObject
            {
                ["item"] = new JsonObject { ["id"] = itemId, ["type"] = "function_call", ["call_id"] = callId, ["name"] = wanted.Name, ["arguments"] = wanted.Arguments },
            });
        }
    }

    private async Task SayAsync(IReadOnlyList<string> pieces, string text, bool cuts)
    {
        var itemId = line.NewId("item");
        if (!isBeside)
            call.Remember(new OpenAIRealtimeItem(itemId, "assistant", text) { IsSound = true });
        await SendAsync("response.output_item.added", new JsonObject { ["item"] = new JsonObject { ["id"] = itemId, ["type"] = "message", ["role"] = "assistant" } });
        foreach (var piece in pieces)
        {
            _cancelled.Token.ThrowIfCancellationRequested();
            await SendAsync("response.output_audio_transcript.delta", new JsonObject { ["item_id"] = itemId, ["delta"] = piece });
            foreach (var sound in server.Voice(piece).Chunk(PieceBytes))
            {
                _cancelled.Token.ThrowIfCancellationRequested();
                await SendAsync("response.output_audio.delta", new JsonObject { ["item_id"] = itemId, ["delta"] = Convert.ToBase64String(sound) });
            }
            if (cuts)
                line.Cut();
        }
        await SendAsync("response.output_audio.done", new JsonObject { ["item_id"] = itemId });
        await SendAsync("response.output_audio_transcript.done", new JsonObject { ["item_id"] = itemId, ["transcript"] = text });
    }

    private Task SendAsync(string type, JsonObject happened)
    {
        happened["type"] = type;
        happened["response_id"] = id;
        return line.SendAsync(happened);
    }

    private JsonObject Response(string status) => new() { ["id"] = id, ["object"] = "realtime.response", ["status"] = status, ["metadata"] = JsonNode.Parse(metadata) };
}

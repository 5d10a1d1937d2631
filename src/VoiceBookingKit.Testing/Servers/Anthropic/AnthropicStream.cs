using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Anthropic;

/// <summary>One streamed message: its begin, each block of words or of a tool's arguments in pieces, and its end.</summary>
internal sealed class AnthropicStream(HttpContext context, string model, int? overloadedAfter)
{
    private int _block = -1;

    public async Task WriteAsync(AnthropicAnswer answer)
    {
        context.Response.ContentType = "text/event-stream";
        await SendAsync("message_start", new JsonObject { ["message"] = Message() });
        if (answer.Pieces.Count > 0 && !await WriteWordsAsync(answer.Pieces))
            return;
        foreach (var (name, arguments) in answer.Calls)
            await WriteCallAsync(name, arguments);
        await SendAsync("message_delta", new JsonObject
        {
            ["delta"] = new JsonObject { ["stop_reason"] = answer.Calls.Count > 0 ? "tool_use" : "end_turn", ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = 12 },
        });
        await SendAsync("message_stop", []);
    }

    private async Task<bool> WriteWordsAsync(IReadOnlyList<string> pieces)
    {
        await BeginAsync(new JsonObject { ["type"] = "text", ["text"] = "" });
        await SendAsync("ping", []);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i == overloadedAfter)
            {
                await SendAsync("error", new JsonObject { ["error"] = new JsonObject { ["type"] = "overloaded_error", ["message"] = "Overloaded" } });
                return false;
            }
            await DeltaAsync(new JsonObject { ["type"] = "text_delta", ["text"] = pieces[i] });
        }
        await EndAsync();
        return true;
    }

    private async Task WriteCallAsync(string name, string arguments)
    {
        await BeginAsync(new JsonObject { ["type"] = "tool_use", ["id"] = $"toolu_{Guid.NewGuid():N}", ["name"] = name, ["input"] = new JsonObject() });
        foreach (var piece in arguments.Chunk(9))
            await DeltaAsync(new JsonObject { ["type"] = "input_json_delta", ["partial_json"] = new string(piece) });
        await EndAsync();
    }

    private Task BeginAsync(JsonObject block) => SendAsync("content_block_start", new JsonObject { ["index"] = ++_block, ["content_block"] = block });

    private Task DeltaAsync(JsonObject delta) => SendAsync("content_block_delta", new JsonObject { ["index"] = _block, ["delta"] = delta });

    private Task EndAsync() => SendAsync("content_block_stop", new JsonObject { ["index"] = _block });

    private JsonObject Message() => new()
    {
        ["id"] = $"msg_{Guid.NewGuid():N}",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = model,
        ["content"] = new JsonArray(),
        ["stop_reason"] = null,
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = 25, ["output_tokens"] = 1 },
    };

    private async Task SendAsync(string type, JsonObject data)
    {
        data["type"] = type;
        await context.Response.WriteAsync($"event: {type}\ndata: {data.ToJsonString()}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}

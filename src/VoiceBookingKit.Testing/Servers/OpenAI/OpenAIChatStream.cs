using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>One streamed chat completion: server-sent events, each a chunk in JSON, closed by <c>[DONE]</c>.</summary>
internal sealed class OpenAIChatStream(HttpContext context, OpenAIFaults faults)
{
    private int _sent;
    private string _model = "";

    public async Task AnswerAsync(Func<OpenAIChatRequest, OpenAIAnswer> ask)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new OpenAIChatRequest(body.RootElement.Clone());
        _model = request.Model;
        var answer = ask(request);

        context.Response.ContentType = "text/event-stream";
        if (faults.MalformedLine is { } line)
            await WriteAsync(line);
        await SendAsync(new JsonObject { ["role"] = "assistant", ["content"] = "" });
        foreach (var piece in answer.Pieces)
        {
            if (_sent++ == faults.CutAfter)
            {
                context.Abort();
                return;
            }
            await SendAsync(new JsonObject { ["content"] = piece });
        }
        for (var i = 0; i < answer.Calls.Count; i++)
            await SendCallAsync(i, answer.Calls[i]);
        await SendAsync([], answer.Calls.Count > 0 ? "tool_calls" : "stop");
        await WriteAsync("data: [DONE]");
    }

    /// <summary>A call begins with its name; its arguments follow in pieces, as they do from the vendor.</summary>
    private async Task SendCallAsync(int index, OpenAIToolCall call)
    {
        await SendAsync(Call(new JsonObject
        {
            ["index"] = index,
            ["id"] = $"call_{Guid.NewGuid():N}",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = "" },
        }));
        foreach (var piece in call.Arguments.Chunk(7))
            await SendAsync(Call(new JsonObject { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = new string(piece) } }));
    }

    private static JsonObject Call(JsonObject call) => new() { ["tool_calls"] = new JsonArray(call) };

    private Task SendAsync(JsonObject delta, string? finishReason = null) => WriteAsync("data: " + new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = _model,
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    }.ToJsonString());

    private async Task WriteAsync(string line)
    {
        await context.Response.WriteAsync(line + "\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}

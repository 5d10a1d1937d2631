using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Anthropic;

/// <summary>Speaks Anthropic's Messages API on this machine, as a stream of server-sent events.</summary>
/// <remarks>Point <c>VoiceBooking:Anthropic:Endpoint</c> at <see cref="LocalServer.Address"/>. See https://docs.anthropic.com/en/api/messages-streaming for the protocol.</remarks>
public sealed class AnthropicServer : LocalServer
{
    private readonly ConcurrentQueue<JsonElement> _requests = [];

    /// <summary>The key that is accepted, as <c>x-api-key</c> or as a bearer token; requests with another are answered 401.</summary>
    public string ApiKey { get; init; } = "sk-ant-test";

    /// <summary>What Claude answers to a request's JSON; by default a greeting.</summary>
    public Func<JsonElement, AnthropicAnswer> Answer { get; set; } = _ => new AnthropicAnswer("Hello", " there.");

    /// <summary>The HTTP status that every request gets, such as 429 or 529; null for none.</summary>
    public int? Status { get; set; }

    /// <summary>After how many pieces of words the vendor reports that it is overloaded, in the middle of its answer; null for never.</summary>
    public int? OverloadedAfter { get; set; }

    /// <summary>The requests that came in, oldest first.</summary>
    public IReadOnlyList<JsonElement> Requests => [.. _requests];

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers["x-api-key"] != ApiKey && headers.Authorization != $"Bearer {ApiKey}")
            await WriteErrorAsync(context, 401, "authentication_error");
        else if (Status is { } status)
            await WriteErrorAsync(context, status, status == 529 ? "overloaded_error" : status == 429 ? "rate_limit_error" : "api_error");
        else if (context.Request.Path != "/v1/messages" || string.IsNullOrEmpty(headers["anthropic-version"]))
            await WriteErrorAsync(context, 404, "not_found_error");
        else
            await AnswerAsync(context);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = body.RootElement.Clone();
        _requests.Enqueue(request);
        await new AnthropicStream(context, request.GetProperty("model").GetString()!, OverloadedAfter).WriteAsync(Answer(request));
    }

    private static Task WriteErrorAsync(HttpContext context, int status, string type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        var body = new JsonObject { ["type"] = "error", ["error"] = new JsonObject { ["type"] = type, ["message"] = "The request failed." } };
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}

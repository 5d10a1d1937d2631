using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>An HTTP error as Deepgram writes it.</summary>
internal sealed record DeepgramRefusal(int Status, string Code, string Message)
{
    public static DeepgramRefusal Of(int status) => status switch
    {
        401 => new(status, "INVALID_AUTH", "Invalid credentials."),
        402 => new(status, "ASR_PAYMENT_REQUIRED", "Project does not have enough credits for an ASR request and does not have an overage agreement."),
        403 => new(status, "INSUFFICIENT_PERMISSIONS", "User does not have sufficient permissions."),
        413 => new(status, "PAYLOAD_TOO_LARGE", "Input text exceeds maximum character limit of 2000."),
        429 => new(status, "TOO_MANY_REQUESTS", "Too many requests. Please try again later"),
        >= 500 => new(status, "INTERNAL_SERVER_ERROR", "Something went wrong."),
        _ => new(status, "Bad Request", "The request was refused."),
    };

    public static DeepgramRefusal Parameters(string message) => new(400, "Bad Request", message);

    public async Task WriteAsync(HttpContext context, TimeSpan? retryAfter = null)
    {
        var body = new JsonObject { ["err_code"] = Code, ["err_msg"] = Message, ["request_id"] = Guid.NewGuid().ToString() };
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["dg-error"] = Message;
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}

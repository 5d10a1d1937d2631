using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.OpenAI;

/// <summary>Answers with an error in OpenAI's form.</summary>
internal static class OpenAIErrors
{
    public static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        var body = new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["param"] = null, ["code"] = code } };
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}

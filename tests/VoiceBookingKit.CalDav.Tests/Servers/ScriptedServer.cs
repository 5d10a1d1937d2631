using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.CalDav.Tests.Servers;

/// <summary>A server that a test writes the answers of.</summary>
internal sealed class ScriptedServer(Func<HttpContext, Task> answer) : LocalServer
{
    /// <summary>The requests that came in, with what they were signed in as.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var server = new ScriptedServer(answer);
        await server.StartAsync();
        return server;
    }

    /// <summary>A server that answers everything alike.</summary>
    public static Task<ScriptedServer> StartAsync(int status, string body, string type = "application/xml; charset=utf-8", string? header = null) =>
        StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            if (header?.Split(": ") is [var name, var value])
                context.Response.Headers[name] = value;
            return context.Response.WriteAsync(body);
        });

    /// <summary>The answer to a question for properties, about one resource.</summary>
    public static string MultiStatus(string href, string properties, string after = "") =>
        $"""<?xml version="1.0"?><D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:response><D:href>{href}</D:href><D:propstat><D:prop>{properties}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>{after}</D:multistatus>""";

    public const string CalendarProperties = "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype><D:displayname>Salon</D:displayname>";

    protected override Task HandleAsync(HttpContext context)
    {
        Seen.Enqueue($"{context.Request.Method} {context.Request.Path} {context.Request.Headers.Authorization}".TrimEnd());
        return answer(context);
    }
}

using System.Collections.Concurrent;
using System.Globalization;

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.Google;

/// <summary>Speaks Google's Calendar API v3 and its sign-in of service accounts on this machine, for one calendar.</summary>
/// <remarks>See https://developers.google.com/workspace/calendar/api/v3/reference for the protocol.</remarks>
public sealed class GoogleCalendarServer : LocalServer
{
    private readonly ConcurrentQueue<string> _requests = [];

    /// <summary>The calendar's id.</summary>
    public string CalendarId { get; init; } = "maya@tidewater.example";

    /// <summary>The base address for clients.</summary>
    public Uri Endpoint => new(Address, "calendar/v3/");

    /// <summary>Who signs in, and with what.</summary>
    public GoogleSignIn SignIn { get; } = new();

    /// <summary>The calendar's events.</summary>
    public GoogleEventBook Book { get; } = new();

    /// <summary>Whether the account may not see the calendar: free time is then answered with an error and an empty list, as Google does.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Decides how each request goes, by its method and path; by default well.</summary>
    public Func<string, string, GoogleCalendarFault> Fault { get; set; } = (_, _) => GoogleCalendarFault.None;

    /// <summary>The requests that came in, as method and path.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "");
        _requests.Enqueue($"{method} {path}");
        if (path == "/token")
        {
            await SignIn.AnswerAsync(context);
            return;
        }
        var fault = Fault(method, path);
        if (!SignIn.IsSignedIn(context.Request.Headers.Authorization) || fault == GoogleCalendarFault.Revokes)
            await WriteAsync(context, Error(401, "authError"));
        else if (fault == GoogleCalendarFault.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (fault == GoogleCalendarFault.Fails)
            await WriteAsync(context, Error(500, "backendError"));
        else if (fault == GoogleCalendarFault.Limits)
            await WriteAsync(context, Error(403, "rateLimitExceeded"));
        else
            await AnswerAsync(context, fault);
    }

    private async Task AnswerAsync(HttpContext context, GoogleCalendarFault fault)
    {
        JsonObject? body = null;
        if (context.Request.ContentLength > 0)
            body = (JsonObject?)await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var answer = Route(context.Request, body);
        switch (fault)
        {
            case GoogleCalendarFault.FailsAfterwards:
                await WriteAsync(context, Error(500, "backendError"));
                break;
            case GoogleCalendarFault.CutsAfterwards:
                context.Abort();
                break;
            case GoogleCalendarFault.Garbles:
                await context.Response.WriteAsync("{\"items\": [", context.RequestAborted);
                break;
            default:
                await WriteAsync(context, answer);
                break;
        }
    }

    private GoogleReply Route(HttpRequest request, JsonObject? body)
    {
        var path = request.Path.Value!;
        if (path == "/calendar/v3/freeBusy" && request.Method == "POST")
            return FreeBusy(body!);
        var events = $"/calendar/v3/calendars/{CalendarId}/events";
        if (IsHidden || !path.StartsWith(events, StringComparison.Ordinal))
            return Error(404, "notFound");
        var id = path.Length > events.Length ? path[(events.Length + 1)..] : null;
        var etag = request.Headers.IfMatch.FirstOrDefault();
        return (request.Method, id) switch
        {
            ("GET", null) => Book.List(Instant(request, "timeMin"), Instant(request, "timeMax"), request.Query["pageToken"]),
            ("POST", null) => Book.Insert(body!),
            ("GET", _) => Book.Get(id!),
            ("PATCH", _) => Book.Patch(id!, etag, body!),
            ("DELETE", _) => Book.Delete(id!, etag),
            _ => Error(404, "notFound"),
        };
    }

    private GoogleReply FreeBusy(JsonObject asked)
    {
        var calendar = IsHidden
            ? new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["domain"] = "global", ["reason"] = "notFound" }), ["busy"] = new JsonArray() }
            : new JsonObject { ["busy"] = Book.Busy(At(asked, "timeMin"), At(asked, "timeMax")) };
        var id = asked["items"]![0]!["id"]!.GetValue<string>();
        return new GoogleReply(200, new JsonObject { ["kind"] = "calendar#freeBusy", ["calendars"] = new JsonObject { [id] = calendar } });
    }

    private static DateTimeOffset At(JsonObject asked, string name) => DateTimeOffset.Parse(asked[name]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(HttpRequest request, string name) => DateTimeOffset.Parse(request.Query[name]!, CultureInfo.InvariantCulture);

    private static async Task WriteAsync(HttpContext context, GoogleReply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.Body is null)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply.Body.ToJsonString(), context.RequestAborted);
    }

    internal static GoogleReply Error(int status, string reason) => new(status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = status,
            ["message"] = reason,
            ["errors"] = new JsonArray(new JsonObject { ["domain"] = "global", ["reason"] = reason }),
        },
    });
}

/// <summary>A status and its body.</summary>
internal readonly record struct GoogleReply(int Status, JsonObject? Body);

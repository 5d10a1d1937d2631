using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>Speaks as much of Microsoft Graph as calendars need: signing in, <c>getSchedule</c>, <c>calendarView</c> in pages, and events with ETags and transactions, with its errors and its bad days.</summary>
/// <remarks>It keeps one mailbox in memory. Like the real one it lets events overlap, and answers whole days as midnights whatever the zone.</remarks>
public sealed partial class MicrosoftGraphServer : LocalServer
{
    private readonly TimeProvider _clock;
    private readonly GraphBook _book = new();
    private readonly FaultPlan<MicrosoftGraphOperation, MicrosoftGraphFault> _faults = new();
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];
    private readonly List<string> _comments = [];
    private readonly Dictionary<string, DateTimeOffset> _tokens = [];
    private (int Now, int Most) _atOnce;
    private int _heldBack;
    private TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes a server with an empty mailbox.</summary>
    /// <param name="clock">Where its present comes from; the system's clock when null.</param>
    public MicrosoftGraphServer(TimeProvider? clock = null) => _clock = clock ?? TimeProvider.System;

    /// <summary>Where the API is, for the client's settings.</summary>
    public Uri ApiAddress => new(Address, "v1.0/");

    /// <summary>Where tokens come from, for the client's settings.</summary>
    public Uri LoginAddress => new(Address, "login/");

    /// <summary>The tenant, the application and its secret that are let in.</summary>
    public (string Tenant, string Client, string Secret) Application { get; init; } = ("tidewater.example", "11111111-2222-3333-4444-555555555555", "s3cret~of.the-application");

    /// <summary>The mailbox's address.</summary>
    public string Mailbox { get; init; } = "maya@tidewater.example";

    /// <summary>The zone of the mailbox's whole days.</summary>
    public IanaZone Zone { get; init; } = IanaZone.Get("America/New_York");

    /// <summary>The mailbox's calendars beside the default one, by their ids.</summary>
    public IList<string> CalendarIds { get; } = [];

    /// <summary>The most events on one page.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>Whether a view shows added properties that are asked for; not every Graph does.</summary>
    public bool ViewShowsProperties { get; set; } = true;

    /// <summary>What refusals say of when to come back, in seconds.</summary>
    public int RetryAfter { get; set; } = 7;

    /// <summary>Called before a request is carried out, so that a test can have others act in between.</summary>
    public Func<MicrosoftGraphOperation, Task>? Before { get; set; }

    /// <summary>All events as they are, in the order in which they were made.</summary>
    public IReadOnlyList<MicrosoftGraphEvent> Events => _book.All;

    /// <summary>All requests so far, as method and path with query.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>What attendees were told when meetings were called off.</summary>
    public IReadOnlyList<string> Comments
    {
        get
        {
            lock (_gate)
                return [.. _comments];
        }
    }

    /// <summary>How many requests there were at one moment, at most.</summary>
    public int MostAtOnce
    {
        get
        {
            lock (_gate)
                return _atOnce.Most;
        }
    }

    /// <summary>How many requests <see cref="MicrosoftGraphFault.Slow"/> holds back.</summary>
    public int HeldBack => Volatile.Read(ref _heldBack);

    /// <summary>Lets some of the coming requests go wrong.</summary>
    /// <param name="operation">Which requests.</param>
    /// <param name="fault">How.</param>
    /// <param name="times">How many of them.</param>
    /// <param name="after">How many go well first.</param>
    public void Fail(MicrosoftGraphOperation operation, MicrosoftGraphFault fault, int times = 1, int after = 0) => _faults.Add(operation, fault, times, after);

    /// <summary>Lets all coming requests go well.</summary>
    public void Recover() => _faults.Clear();

    /// <summary>Lets the requests go on that <see cref="MicrosoftGraphFault.Slow"/> holds back.</summary>
    public void Continue() => Interlocked.Exchange(ref _continued, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Refuses all tokens that were given so far.</summary>
    public void RevokeTokens()
    {
        lock (_gate)
            _tokens.Clear();
    }

    /// <summary>Gives a token as a host's own sign-in would.</summary>
    public string IssueToken()
    {
        var token = $"eyJ.{Guid.NewGuid():N}";
        lock (_gate)
            _tokens[token] = _clock.GetUtcNow().AddHours(1);
        return token;
    }

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        lock (_gate)
        {
            _requests.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            _atOnce = (_atOnce.Now + 1, Math.Max(_atOnce.Most, _atOnce.Now + 1));
        }
        try
        {
            var route = GraphRoute.Of(context.Request);
            if (Before is { } before)
                await before(route.Operation);
            await AnswerAsync(context, route, _faults.Next(route.Operation));
        }
        catch (GraphRefusedException refused)
        {
            if (refused.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
                context.Response.Headers.RetryAfter = $"{RetryAfter}";
            await WriteAsync(context, refused.Status, new JsonObject { ["error"] = new JsonObject { ["code"] = refused.Code, ["message"] = refused.Message } });
        }
        finally
        {
            lock (_gate)
                _atOnce.Now--;
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, JsonObject? json)
    {
        context.Response.StatusCode = status;
        if (json is null)
            return;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes((JsonNode)json), context.RequestAborted);
    }
}

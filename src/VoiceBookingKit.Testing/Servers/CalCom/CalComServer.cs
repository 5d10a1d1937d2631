using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.CalCom;

/// <summary>Speaks Cal.com's API v2: slots, claims, bookings and webhooks, with its versions, its errors and its bad days.</summary>
/// <remarks>It keeps everything in memory. Like the real one it looks before it books and takes no lock across both, when told so by a fault.</remarks>
public sealed partial class CalComServer : LocalServer
{
    private readonly TimeProvider _clock;
    private readonly CalComBook _book;
    private readonly CalComEventTypes _types = new();
    private readonly FaultPlan<CalComOperation, CalComFault> _faults = new();
    private readonly CalComSlotsEndpoint _slots;
    private readonly CalComBookingsEndpoint _bookings;
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];
    private readonly List<CalComDelivery> _deliveries = [];
    private int _heldBack;
    private int _unanswered;
    private TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes a server with one event type: number 1001, half an hour with <c>maya</c>, every day from 9 to 17 in New York.</summary>
    /// <param name="clock">Where its present comes from; the system's clock when null.</param>
    /// <param name="eventTypes">Other event types in place of that one.</param>
    public CalComServer(TimeProvider? clock = null, params CalComEventTypeSeed[] eventTypes)
    {
        _clock = clock ?? TimeProvider.System;
        _book = new CalComBook(_clock);
        _slots = new CalComSlotsEndpoint(_book, _types, _clock);
        _bookings = new CalComBookingsEndpoint(_book, _types, _clock);
        foreach (var type in eventTypes.Length > 0 ? eventTypes : [new CalComEventTypeSeed()])
            _types.Add(type);
    }

    /// <summary>Where API v2 is, for the client's settings.</summary>
    public Uri ApiAddress => new(Address, "v2/");

    /// <summary>The one key that is let in.</summary>
    public string ApiKey { get; init; } = "cal_test_0123456789";

    /// <summary>The secret that webhooks are signed with.</summary>
    public string WebhookSecret { get; init; } = "a secret of the webhook";

    /// <summary>What a refusal for too many requests says of when to come back: the value of <c>X-RateLimit-Reset-Default</c>, in seconds.</summary>
    public int RateLimitReset { get; set; } = 1;

    /// <summary>Whether a booking may name its claim; Cal.com's documents don't say so.</summary>
    public bool TakesReservations { get; set; } = true;

    /// <summary>Whether the key's owner may say how long a claim lasts.</summary>
    public bool MayChooseReservationLength { get; set; } = true;

    /// <summary>All bookings in the order in which they were made.</summary>
    public IReadOnlyList<CalComStoredBooking> Bookings => _book.All;

    /// <summary>All requests so far, as method and path with query.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>All webhooks so far; a test hands them on itself, as often and in whichever order it likes.</summary>
    public IReadOnlyList<CalComDelivery> Deliveries
    {
        get
        {
            lock (_gate)
                return [.. _deliveries];
        }
    }

    /// <summary>Lets some of the coming requests go wrong.</summary>
    /// <param name="operation">Which requests.</param>
    /// <param name="fault">How.</param>
    /// <param name="times">How many of them.</param>
    /// <param name="after">How many go well first.</param>
    public void Fail(CalComOperation operation, CalComFault fault, int times = 1, int after = 0) => _faults.Add(operation, fault, times, after);

    /// <summary>Lets all coming requests go well.</summary>
    public void Recover() => _faults.Clear();

    /// <summary>How many requests <see cref="CalComFault.Slow"/> holds back.</summary>
    public int HeldBack => Volatile.Read(ref _heldBack);

    /// <summary>How many requests have been left without an answer so far.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    /// <summary>Lets the requests go on that <see cref="CalComFault.Slow"/> holds back.</summary>
    public void Continue() => Interlocked.Exchange(ref _continued, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        lock (_gate)
            _requests.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        try
        {
            var (operation, uid) = CalComVersions.Route(context.Request);
            if (context.Request.Headers.Authorization != $"Bearer {ApiKey}")
                throw CalComRefusedException.NoKey;
            var body = await ReadAsync(context.Request);
            await AnswerAsync(context, operation, uid, body, _faults.Next(operation));
        }
        catch (CalComRefusedException refused)
        {
            await WriteErrorAsync(context, refused);
        }
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0)
            return [];
        return await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject ?? [];
    }

    private async Task WriteAsync(HttpContext context, int status, JsonObject json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers["X-RateLimit-Limit-Default"] = "120";
        context.Response.Headers["X-RateLimit-Remaining-Default"] = status == StatusCodes.Status429TooManyRequests ? "0" : "100";
        context.Response.Headers["X-RateLimit-Reset-Default"] = $"{RateLimitReset}";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes((JsonNode)json), context.RequestAborted);
    }

    private Task WriteErrorAsync(HttpContext context, CalComRefusedException refused) => WriteAsync(context, refused.Status, new JsonObject
    {
        ["status"] = "error",
        ["timestamp"] = CalComJsonForms.Time(_clock.GetUtcNow()),
        ["path"] = $"{context.Request.Path}{context.Request.QueryString}",
        ["error"] = new JsonObject
        {
            ["code"] = refused.Code,
            ["message"] = refused.Message,
            ["details"] = new JsonObject { ["message"] = refused.Message, ["error"] = refused.Code, ["statusCode"] = refused.Status },
        },
    });
}

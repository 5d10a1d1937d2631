using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Notifications.Webhooks;

namespace VoiceBookingKit.Testing.Servers;

/// <summary>Receives webhooks on this machine, checks each as Standard Webhooks has it, and answers as it is told.</summary>
/// <param name="secret">The secret that signs, as in <see cref="WebhookOptions.Secret"/>.</param>
public sealed class WebhookServer(string secret) : LocalServer
{
    private readonly ConcurrentQueue<ReceivedWebhook> _received = [];

    /// <summary>What was received, in order, answered well or not.</summary>
    public IReadOnlyCollection<ReceivedWebhook> Received => _received;

    /// <summary>The status of each answer. Default: 204.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>The answer's <c>Retry-After</c>, or null.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Where the answer leads on to, or null.</summary>
    public Uri? Location { get; set; }

    /// <summary>Whether it takes the post and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>Whether it takes the post and drops the connection.</summary>
    public bool Drops { get; set; }

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _received.Enqueue(Read(context.Request, body.ToArray()));
        if (Drops)
        {
            context.Abort();
            return;
        }
        if (Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        context.Response.StatusCode = Status;
        if (RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (Location is not null)
            context.Response.Headers.Location = Location.ToString();
    }

    private ReceivedWebhook Read(HttpRequest request, byte[] body)
    {
        var id = request.Headers["webhook-id"].ToString();
        var isTimed = long.TryParse(request.Headers["webhook-timestamp"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        var sentAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var isSigned = isTimed && WebhookSignature.Verify(request.Headers["webhook-signature"].ToString(), secret, id, sentAt, body);
        return new ReceivedWebhook(id, sentAt, isSigned, request.Path, JsonDocument.Parse(body).RootElement);
    }
}

/// <summary>A post that was received.</summary>
/// <param name="Id">Its <c>webhook-id</c>.</param>
/// <param name="SentAt">Its <c>webhook-timestamp</c>, in UTC.</param>
/// <param name="IsSigned">Whether its signature is right.</param>
/// <param name="Path">The path that was posted to.</param>
/// <param name="Body">Its body.</param>
public sealed record ReceivedWebhook(string Id, DateTimeOffset SentAt, bool IsSigned, string Path, JsonElement Body);

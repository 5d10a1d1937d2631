using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers;

/// <summary>Publishes a calendar file as services such as Google, Outlook and Airbnb do, with their bad days as <see cref="Fault"/>. Every path gives the same feed.</summary>
public sealed class CalendarFeedServer : LocalServer
{
    private int _requests;
    private int _bodies;

    /// <summary>The feed's content. Default: an empty calendar.</summary>
    public string Text { get; set; } = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Feed//EN\r\nEND:VCALENDAR\r\n";

    /// <summary>Writes the content instead of <see cref="Text"/>, for feeds that are too large to hold; null for none.</summary>
    public Func<Stream, CancellationToken, Task>? Content { get; set; }

    /// <summary>The ETag to send and to answer 304 for, quotes included; null for none.</summary>
    public string? Version { get; set; }

    /// <summary>The Last-Modified to send and to answer 304 for; null for none.</summary>
    public DateTimeOffset? Modified { get; set; }

    /// <summary>The media type to send.</summary>
    public string MediaType { get; set; } = "text/calendar; charset=utf-8";

    /// <summary>Whether the content is packed with gzip for clients that take it.</summary>
    public bool IsPacked { get; set; }

    /// <summary>What goes wrong.</summary>
    public CalendarFeedFault Fault { get; set; }

    /// <summary>Where <see cref="CalendarFeedFault.Redirect"/> leads: an address, or a path on this server.</summary>
    public string RedirectTo { get; set; } = "/elsewhere";

    /// <summary>The status of <see cref="CalendarFeedFault.Status"/>.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.InternalServerError;

    /// <summary>The Retry-After to send with <see cref="Status"/>, in seconds; null for none.</summary>
    public int? RetryAfter { get; set; }

    /// <summary>How many requests came in.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How many of them were answered with the content.</summary>
    public int Bodies => Volatile.Read(ref _bodies);

    /// <inheritdoc />
    protected override async Task HandleAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var (answer, stop) = (context.Response, context.RequestAborted);
        switch (Fault)
        {
            case CalendarFeedFault.Status:
                answer.StatusCode = (int)Status;
                if (RetryAfter is { } seconds)
                    answer.Headers.RetryAfter = $"{seconds}";
                return;
            case CalendarFeedFault.Redirect when context.Request.Path.Value != RedirectTo:
                answer.StatusCode = StatusCodes.Status302Found;
                answer.Headers.Location = RedirectTo;
                return;
            case CalendarFeedFault.RedirectLoop:
                answer.StatusCode = StatusCodes.Status302Found;
                answer.Headers.Location = $"/{Requests}";
                return;
            case CalendarFeedFault.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
                return;
        }
        if (IsKnown(context.Request))
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        Interlocked.Increment(ref _bodies);
        await WriteAsync(context, stop);
    }

    private bool IsKnown(HttpRequest request) =>
        (Version is not null && request.Headers.IfNoneMatch == Version)
        || (Version is null && Modified is { } modified && request.Headers.IfModifiedSince == modified.ToString("R"));

    private async Task WriteAsync(HttpContext context, CancellationToken stop)
    {
        var answer = context.Response;
        answer.ContentType = MediaType;
        if (Version is not null)
            answer.Headers.ETag = Version;
        if (Modified is { } modified)
            answer.Headers.LastModified = modified.ToString("R");
        if (!IsPacked)
        {
            await WriteContentAsync(context, answer.Body, stop);
            return;
        }
        answer.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(answer.Body, CompressionLevel.Fastest);
        await WriteContentAsync(context, packed, stop);
    }

    private async Task WriteContentAsync(HttpContext context, Stream body, CancellationToken stop)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        switch (Fault)
        {
            case CalendarFeedFault.CutShort:
                context.Response.ContentLength = text.Length;
                await body.WriteAsync(text.AsMemory(0, text.Length / 2), stop);
                await body.FlushAsync(stop);
                context.Abort();
                break;
            case CalendarFeedFault.Drip:
                foreach (var one in text)
                {
                    await body.WriteAsync(new[] { one }, stop);
                    await body.FlushAsync(stop);
                    await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, stop);
                }
                break;
            case CalendarFeedFault.Endless:
                await body.WriteAsync("BEGIN:VCALENDAR\r\n"u8.ToArray(), stop);
                for (var line = Encoding.UTF8.GetBytes("X-MORE:" + new string('x', 60_000) + "\r\n"); !stop.IsCancellationRequested;)
                    await body.WriteAsync(line, stop);
                break;
            default:
                await (Content?.Invoke(body, stop) ?? body.WriteAsync(text, stop).AsTask());
                break;
        }
    }
}

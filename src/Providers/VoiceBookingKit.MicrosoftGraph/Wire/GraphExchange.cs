using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceBookingKit.Providers.SignIn;

namespace VoiceBookingKit.MicrosoftGraph.Wire;

/// <summary>Sends requests with a token, against their deadline, and reads the answers.</summary>
internal sealed class GraphExchange(MicrosoftGraphOptions options, HttpClient http, IAccessTokens tokens, TimeProvider clock) : IDisposable
{
    // Outlook takes four requests of an application at once for each mailbox, and refuses more.
    private const int MostAtOnce = 4;

    // Times come as UTC, and an event keeps its id when it is moved to another calendar.
    private const string Preferences = "outlook.timezone=\"UTC\", IdType=\"ImmutableId\"";

    private readonly SemaphoreSlim _room = new(MostAtOnce);

    public async Task<GraphAnswer<T>> SendAsync<T>(GraphRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        var deadline = request.IsWrite ? options.WriteWithin : options.ReadWithin;
        using var late = new CancellationTokenSource(deadline, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var (hasRoom, mayBeDone) = (false, false);
        try
        {
            await _room.WaitAsync(stop.Token);
            hasRoom = true;
            var token = await tokens.GetAsync(refused: null, stop.Token);
            mayBeDone = request.IsWrite;
            var seen = await ExchangeAsync(request, token, stop.Token);
            if (seen.Status == HttpStatusCode.Unauthorized)
            {
                mayBeDone = false;
                token = await tokens.GetAsync(token, stop.Token);
                mayBeDone = request.IsWrite;
                seen = await ExchangeAsync(request, token, stop.Token);
            }
            return Read(request, type, seen);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw GraphFailures.TooSlow(deadline, mayBeDone);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw GraphFailures.Unreachable(broken, mayBeDone);
        }
        finally
        {
            if (hasRoom)
                _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();

    private async Task<Seen> ExchangeAsync(GraphRequest request, string token, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        message.Headers.TryAddWithoutValidation("Prefer", Preferences);
        if (request.Etag is { } etag)
            message.Headers.TryAddWithoutValidation("If-Match", etag);
        if (request.Json is { } json)
            message.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await http.SendAsync(message, cancellationToken);
        var wait = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return new Seen(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellationToken), wait > TimeSpan.Zero ? wait : null);
    }

    private static GraphAnswer<T> Read<T>(GraphRequest request, JsonTypeInfo<T> type, Seen seen) where T : class
    {
        var (status, body, _) = seen;
        if (status is HttpStatusCode.NoContent or HttpStatusCode.Accepted)
            return new GraphAnswer<T>(status, null);
        if ((int)status is < 200 or > 299)
            return Expected(request, seen) is { } expected ? new GraphAnswer<T>(expected, null) : throw GraphFailures.Of(status, CodeIn(body), request.IsWrite, seen.RetryAfter);
        try
        {
            return new GraphAnswer<T>(status, JsonSerializer.Deserialize(body, type) ?? throw GraphFailures.Unreadable(request.IsWrite));
        }
        catch (JsonException broken)
        {
            throw GraphFailures.Unreadable(request.IsWrite, broken);
        }
    }

    /// <summary>A refusal that is an answer, by its status; null for any other.</summary>
    private static HttpStatusCode? Expected(GraphRequest request, Seen seen)
    {
        var code = CodeIn(seen.Body);
        return seen.Status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone when request.IsOfOneEvent && !GraphFailures.IsWithoutMailbox(code) => HttpStatusCode.NotFound,
            HttpStatusCode.PreconditionFailed when request.Etag is not null => seen.Status,
            // Seen with either status.
            HttpStatusCode.Conflict or HttpStatusCode.BadRequest when code == "ErrorDuplicateTransactionId" => HttpStatusCode.Conflict,
            HttpStatusCode.BadRequest when request.Address.EndsWith("/cancel", StringComparison.Ordinal) => seen.Status,
            _ => null,
        };
    }

    private static string? CodeIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, GraphJson.Default.GraphErrorBody)?.Error?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Seen(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter);
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.SignIn;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.GoogleCalendar.Wire;

/// <summary>The requests of the Calendar API that are needed here. It never repeats a write whose outcome is unknown. Owns its connections and tokens.</summary>
internal sealed class GoogleClient(GoogleCalendarOptions options, HttpClient http, IAccessTokens tokens, TimeProvider clock) : IDisposable
{
    private const int MostPages = 40;

    private readonly string _calendar = $"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/calendars/{Uri.EscapeDataString(options.CalendarId)}/events";

    public async Task<FreeBusyCalendar> FreeBusyAsync(TimeRange within, CancellationToken cancellationToken)
    {
        var asked = new FreeBusyRequest(within.Start.ToUniversalTime(), within.End.ToUniversalTime(), [new FreeBusyItem(options.CalendarId)]);
        var answer = await SendAsync(
            new GoogleRequest(HttpMethod.Post, $"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/freeBusy") { Json = Bytes(asked, GoogleJson.Default.FreeBusyRequest), IsRead = true },
            GoogleJson.Default.FreeBusyAnswer, cancellationToken);
        return answer.Body?.Calendars?.GetValueOrDefault(options.CalendarId) ?? throw GoogleFailures.Unreadable(isWrite: false);
    }

    public void Dispose()
    {
        (tokens as IDisposable)?.Dispose();
        http.Dispose();
    }

    /// <summary>All events that overlap a range, recurring ones one by one.</summary>
    public async Task<(IReadOnlyList<GoogleEvent> Events, string? TimeZone)> ListAsync(TimeRange within, CancellationToken cancellationToken)
    {
        var events = new List<GoogleEvent>();
        string? page = null, zone = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var path = $"{_calendar}?singleEvents=true&maxResults=2500&timeMin={Instant(within.Start)}&timeMax={Instant(within.End)}{(page is null ? "" : $"&pageToken={Uri.EscapeDataString(page)}")}";
            var answer = await SendAsync(new GoogleRequest(HttpMethod.Get, path), GoogleJson.Default.GoogleEvents, cancellationToken);
            var found = answer.Body ?? throw GoogleFailures.Unreadable(isWrite: false);
            events.AddRange(found.Items ?? []);
            (page, zone) = (found.NextPageToken, found.TimeZone ?? zone);
            if (page is null)
                return (events, zone);
        }
        throw new CalendarProviderException("Google Calendar's list of events has no end.");
    }

    public Task<GoogleAnswer<GoogleEvent>> GetAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(new GoogleRequest(HttpMethod.Get, $"{_calendar}/{Uri.EscapeDataString(id)}"), GoogleJson.Default.GoogleEvent, cancellationToken, HttpStatusCode.NotFound, HttpStatusCode.Gone);

    public Task<GoogleAnswer<GoogleEvent>> InsertAsync(GoogleEvent added, CancellationToken cancellationToken) =>
        SendAsync(
            new GoogleRequest(HttpMethod.Post, $"{_calendar}?sendUpdates=none") { Json = Bytes(added, GoogleJson.Default.GoogleEvent) },
            GoogleJson.Default.GoogleEvent, cancellationToken, HttpStatusCode.Conflict);

    public Task<GoogleAnswer<GoogleEvent>> PatchAsync(string id, string? etag, GoogleEvent changed, CancellationToken cancellationToken) =>
        SendAsync(
            new GoogleRequest(HttpMethod.Patch, $"{_calendar}/{Uri.EscapeDataString(id)}?sendUpdates={options.SendUpdates}") { Json = Bytes(changed, GoogleJson.Default.GoogleEvent), Etag = etag },
            GoogleJson.Default.GoogleEvent, cancellationToken, HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.PreconditionFailed);

    public Task<GoogleAnswer<GoogleEvent>> DeleteAsync(string id, string? etag, bool tellGuests, CancellationToken cancellationToken) =>
        SendAsync(
            new GoogleRequest(HttpMethod.Delete, $"{_calendar}/{Uri.EscapeDataString(id)}?sendUpdates={(tellGuests ? options.SendUpdates : "none")}") { Etag = etag },
            GoogleJson.Default.GoogleEvent, cancellationToken, HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.PreconditionFailed);

    private async Task<GoogleAnswer<T>> SendAsync<T>(GoogleRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken, params HttpStatusCode[] expected) where T : class
    {
        var deadline = request.IsWrite ? options.WriteWithin : options.ReadWithin;
        using var late = new CancellationTokenSource(deadline, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var token = await tokens.GetAsync(refused: null, stop.Token);
            var (status, body, retryAfter) = await ExchangeAsync(request, token, stop.Token);
            if (status == HttpStatusCode.Unauthorized)
                (status, body, retryAfter) = await ExchangeAsync(request, await tokens.GetAsync(token, stop.Token), stop.Token);
            return Read(request, type, status, body, retryAfter, expected);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw GoogleFailures.TooSlow(deadline, request.IsWrite);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw GoogleFailures.Unreachable(broken, request.IsWrite);
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)> ExchangeAsync(GoogleRequest request, string token, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.Etag is { } etag)
            message.Headers.TryAddWithoutValidation("If-Match", etag);
        if (request.Json is { } json)
            message.Content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await http.SendAsync(message, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellationToken), answer.Headers.RetryAfter?.Delta);
    }

    private static GoogleAnswer<T> Read<T>(GoogleRequest request, JsonTypeInfo<T> type, HttpStatusCode status, byte[] body, TimeSpan? retryAfter, HttpStatusCode[] expected) where T : class
    {
        if (expected.Contains(status) || status == HttpStatusCode.NoContent)
            return new GoogleAnswer<T>(status, null);
        try
        {
            if ((int)status is < 200 or > 299)
                throw GoogleFailures.Of(status, request.IsWrite, IsLimit(body), retryAfter);
            return new GoogleAnswer<T>(status, JsonSerializer.Deserialize(body, type) ?? throw GoogleFailures.Unreadable(request.IsWrite));
        }
        catch (JsonException broken)
        {
            throw GoogleFailures.Unreadable(request.IsWrite, broken);
        }
    }

    // Google answers 403 both for what is not allowed and for what is too much.
    private static bool IsLimit(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, GoogleJson.Default.GoogleErrorBody)?.Error?.Errors?.Any(error => error.Reason is "rateLimitExceeded" or "userRateLimitExceeded" or "quotaExceeded") == true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Bytes<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private static string Instant(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One request.</summary>
internal sealed record GoogleRequest(HttpMethod Method, string Address)
{
    public byte[]? Json { get; init; }
    public string? Etag { get; init; }
    public bool IsRead { get; init; }
    public bool IsWrite => Method != HttpMethod.Get && !IsRead;
}

/// <summary>An answer that was expected: what was asked for, or a status that says why there is nothing.</summary>
internal readonly record struct GoogleAnswer<T>(HttpStatusCode Status, T? Body) where T : class
{
    public bool IsGone => Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;
    public bool IsChanged => Status == HttpStatusCode.PreconditionFailed;
}

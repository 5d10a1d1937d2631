using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.SignIn;

namespace VoiceBookingKit.CalCom.Wire;

/// <summary>Sends requests to API v2 and tells refusals, failures and lost answers apart. It never repeats a write whose outcome is unknown.</summary>
internal sealed class CalComClient : IDisposable
{
    private const int MaxTries = 3;
    private static readonly TimeSpan LongestReset = TimeSpan.FromHours(1);

    private readonly HttpClient _http;
    private readonly TimeSpan _readWithin;
    private readonly TimeSpan _writeWithin;
    private readonly RequestGate _gate;
    private readonly TimeProvider _clock;

    public CalComClient(CalComOptions options, TimeProvider clock)
    {
        _clock = clock;
        (_readWithin, _writeWithin) = (options.ReadWithin, options.WriteWithin);
        _gate = new RequestGate(options.LongestBackOff, clock);
        _http = SignedInHttp.Create();
        _http.BaseAddress = new Uri(options.BaseUrl.AbsoluteUri.TrimEnd('/') + "/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <exception cref="CalendarProviderException">There is no answer, or none that can be judged.</exception>
    public async Task<CalComAnswer<T>> SendAsync<T>(CalComRequest request, JsonTypeInfo<CalComData<T>> type, CancellationToken cancellationToken) where T : class
    {
        for (var tries = 1; ; tries++)
        {
            await _gate.PassAsync(cancellationToken);
            var (status, body, wait) = await ExchangeAsync(request, cancellationToken);
            if (status != HttpStatusCode.TooManyRequests)
                return Read(request, type, status, body);
            // Nothing was done, so even a write may be sent again.
            wait ??= TimeSpan.FromSeconds(tries);
            _gate.Close(wait.Value);
            if (tries == MaxTries)
                throw CalComFailures.TooMany(wait.Value);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, byte[] Body, TimeSpan? Wait)> ExchangeAsync(CalComRequest request, CancellationToken cancellationToken)
    {
        var deadline = request.IsWrite ? _writeWithin : _readWithin;
        using var late = new CancellationTokenSource(deadline, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        using var message = new HttpRequestMessage(request.Method, request.Path);
        message.Headers.Add(CalComQuirks.VersionHeader, request.Version);
        if (request.Json is not null)
            message.Content = new ByteArrayContent(request.Json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            using var response = await _http.SendAsync(message, stop.Token);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(stop.Token), WaitOf(response));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw CalComFailures.TooSlow(deadline, request.IsWrite);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw CalComFailures.Unreachable(broken, request.IsWrite);
        }
    }

    private TimeSpan? WaitOf(HttpResponseMessage response)
    {
        var waits =
            from name in CalComQuirks.ResetHeaders
            where response.Headers.TryGetValues(name, out _)
            let wait = CalComQuirks.WaitOf(response.Headers.GetValues(name).First(), _clock.GetUtcNow())
            where wait is not null
            select wait.Value;
        return waits.Select(wait => (TimeSpan?)TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestReset.Ticks))).FirstOrDefault();
    }

    private static CalComAnswer<T> Read<T>(CalComRequest request, JsonTypeInfo<CalComData<T>> type, HttpStatusCode status, byte[] body) where T : class
    {
        if (status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)
            return new CalComAnswer<T>(null, new CalComRefusal(status, MessageOf(body)));
        if ((int)status is < 200 or > 299)
            throw CalComFailures.Of(status, request.IsWrite);
        if (!request.HasData)
            return default;
        try
        {
            var answer = JsonSerializer.Deserialize(body, type);
            return answer is { Status: "success", Data: { } data }
                ? new CalComAnswer<T>(data, null, answer.Pagination?.HasNextPage ?? false)
                : throw CalComFailures.Unreadable(request.IsWrite);
        }
        catch (JsonException broken)
        {
            throw CalComFailures.Unreadable(request.IsWrite, broken);
        }
    }

    // Most errors are in Cal.com's envelope; those of the framework below it are bare.
    private static string MessageOf(byte[] body)
    {
        try
        {
            var error = JsonSerializer.Deserialize(body, CalComJson.Default.CalComErrorBody);
            return (error?.Error?.Message ?? error?.Message)?.ToString() ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.Http;

namespace VoiceBookingKit.CalDav.Requests;

/// <summary>Sends requests to a CalDAV server, signed in, and follows its redirects as far as they can be trusted.</summary>
internal sealed class DavClient(CalDavOptions options, TimeProvider clock) : IDisposable
{
    private const int MostRedirects = 5;

    private readonly TrustedAddresses _trusted = new(options);

    private readonly HttpMessageInvoker _keeping = new(Connections(TimeSpan.FromMinutes(5)));

    // Servers of HTTP 1.0 close a connection after each answer, perhaps just when the next request is on its way: theirs are used once.
    private readonly HttpMessageInvoker _closing = new(Connections(TimeSpan.Zero));
    private volatile bool _closes;

    /// <summary>Sends a request and has its answer read.</summary>
    /// <exception cref="CalendarProviderException">There was no answer, or it could not be read.</exception>
    public async Task<T> AskAsync<T>(DavRequest request, Func<DavAnswer, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            var (response, address) = await FollowAsync(request, cancellationToken);
            using (response)
            {
                await using var body = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken), "answer", options.MaxAnswerBytes, cancellationToken);
                return await read(new DavAnswer(response.StatusCode, address, Header(response, "ETag"), RetryAfter(response), body), cancellationToken);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or XmlException && !cancellationToken.IsCancellationRequested)
        {
            throw DavFailures.Broken(request, broken);
        }
    }

    public void Dispose()
    {
        _keeping.Dispose();
        _closing.Dispose();
    }

    // Compressed answers are not asked for: some servers change the ETag of what they compress, and then refuse it.
    private static SocketsHttpHandler Connections(TimeSpan lifetime) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = lifetime,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4),
        MaxConnectionsPerServer = 8,
    };

    private async Task<(HttpResponseMessage Response, Uri Address)> FollowAsync(DavRequest request, CancellationToken cancellationToken)
    {
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            _trusted.Check(address);
            var response = await SendAsync(request, address, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                return (response, address);
            using (response)
            {
                if (redirects == MostRedirects)
                    throw DavFailures.Refused("The CalDAV server redirects in a circle.");
                if (!Uri.TryCreate(address, Header(response, "Location") ?? "", out var next) || next == address)
                    throw DavFailures.Refused("The CalDAV server redirects to nowhere.");
                address = next;
            }
        }
    }

    private async Task<HttpResponseMessage> SendAsync(DavRequest request, Uri address, CancellationToken cancellationToken)
    {
        for (var isRepeated = false; ; isRepeated = true)
        {
            using var message = await MessageAsync(request, address, cancellationToken);
            try
            {
                var response = await (_closes ? _closing : _keeping).SendAsync(message, cancellationToken);
                _closes = response.Version < HttpVersion.Version11;
                return response;
            }
            catch (HttpRequestException ended) when (ended.HttpRequestError == HttpRequestError.ResponseEnded && !request.IsWrite && !isRepeated)
            {
                // The connection had been closed while it was idle; asking again changes nothing.
            }
        }
    }

    private async Task<HttpRequestMessage> MessageAsync(DavRequest request, Uri address, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(request.Method, address);
        if (options.Token is { } token)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancellationToken));
        else if (options.User is { } user)
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        message.Headers.UserAgent.Add(new ProductInfoHeaderValue("VoiceBookingKit", null));
        if (request.Depth is { } depth)
            message.Headers.TryAddWithoutValidation("Depth", depth);
        if (request.IfMatch is { } version)
            message.Headers.TryAddWithoutValidation("If-Match", version);
        if (request.OnlyNew)
            message.Headers.TryAddWithoutValidation("If-None-Match", "*");
        if (request.Body is { } body)
            message.Content = new StringContent(body, Encoding.UTF8, request.MediaType);
        return message;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait > TimeSpan.Zero ? wait : null;
    }
}

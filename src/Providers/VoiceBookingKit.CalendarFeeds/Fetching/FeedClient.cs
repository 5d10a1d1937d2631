using System.Net;
using System.Net.Http.Headers;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Providers.Http;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalendarFeeds.Fetching;

/// <summary>Fetches a feed, or learns that it has not changed.</summary>
internal sealed class FeedClient(CalendarFeedOptions options, IanaZone zone, TimeProvider clock, FeedNetwork network) : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly ProductInfoHeaderValue Product = new("VoiceBookingKit", null);

    private readonly HttpMessageInvoker _http = new(new FeedConnections(options.AllowPrivateNetworks, network).ToHandler());

    private readonly CalendarLimits _limits = new()
    {
        MaxBytes = options.MaxBytes,
        MaxEvents = options.MaxEvents,
        MaxInstances = 500_000,
    };

    /// <summary>Fetches the feed.</summary>
    /// <param name="known">How it was read before, or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CalendarProviderException">It can't be had, or is no calendar.</exception>
    public async Task<FetchedFeed> FetchAsync(FetchedFeed? known, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await FollowAsync(known, cancellationToken);
            var now = clock.GetUtcNow();
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
                return known with { ReadAt = now };
            if (response.StatusCode != HttpStatusCode.OK)
                throw FeedFailures.Unwanted(response.StatusCode, RetryAfter(response));
            await using var body = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellationToken), "feed", options.MaxBytes, cancellationToken);
            var calendar = await CalendarReader.ReadAsync(body, _limits, cancellationToken);
            CertainBusyTime.Require(calendar);
            return new FetchedFeed(new ExpandedCalendar([calendar], zone, _limits), Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"), now);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException or CalendarReadException && !cancellationToken.IsCancellationRequested)
        {
            throw FeedFailures.Broken(broken);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> FollowAsync(FetchedFeed? known, CancellationToken cancellationToken)
    {
        var address = FeedAddress.ToAsk(options.Url!);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.Add(Product);
            request.Headers.Accept.ParseAdd("text/calendar, */*;q=0.5");
            if (known?.Version is { } version)
                request.Headers.TryAddWithoutValidation("If-None-Match", version);
            if (known?.Modified is { } modified)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            var response = await _http.SendAsync(request, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
                return response;
            using (response)
                address = Next(address, Header(response.Headers, "Location"), redirects);
        }
    }

    private Uri Next(Uri address, string? location, int redirects)
    {
        if (redirects == MostRedirects)
            throw FeedFailures.Refused("The calendar feed's server redirects in a circle.");
        if (location is null || !Uri.TryCreate(address, location, out var next))
            throw FeedFailures.Refused("The calendar feed's server redirects to nowhere.");
        next = FeedAddress.ToAsk(next);
        // A feed that was asked for over https is not taken from anything less.
        if (FeedAddress.ProblemOf(next, allowHttp: options.AllowHttp && address.Scheme == Uri.UriSchemeHttp) is not null)
            throw FeedFailures.Refused("The calendar feed's server redirects to an address that may not be followed.");
        return next;
    }

    private static string? Header(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } when delta > TimeSpan.Zero => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
    };
}

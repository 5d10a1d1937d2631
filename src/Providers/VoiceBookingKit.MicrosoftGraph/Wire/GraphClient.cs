using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.SignIn;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.MicrosoftGraph.Wire;

/// <summary>The requests of Microsoft Graph that are needed here. It never repeats a write whose outcome is unknown.</summary>
internal sealed class GraphClient : IDisposable
{
    private const int MostPages = 40;
    private const int Page = 250;
    private const string Property = "String {6b3b5c7e-2f0a-4f8b-9a5d-0c61d8d7a4e2} Name VoiceBookingKit";
    private const string Fields = "$select=id,start,end,isAllDay,isCancelled,showAs,responseStatus,transactionId";

    private static readonly string Expanded = $"$expand={Uri.EscapeDataString($"singleValueExtendedProperties($filter=id eq '{Property}')")}";

    private readonly GraphExchange _exchange;
    private readonly Uri _base;
    private readonly string _owner;
    private readonly string _calendar;

    public GraphClient(MicrosoftGraphOptions options, HttpClient http, IAccessTokens tokens, TimeProvider clock)
    {
        _exchange = new GraphExchange(options, http, tokens, clock);
        _base = options.BaseUrl;
        _owner = $"{_base.AbsoluteUri.TrimEnd('/')}/{(options.Mailbox is { } mailbox ? $"users/{Uri.EscapeDataString(mailbox)}" : "me")}";
        _calendar = $"{_owner}/{(options.CalendarId is { } id ? $"calendars/{Uri.EscapeDataString(id)}" : "calendar")}";
    }

    /// <summary>The property that holds the kit's marks.</summary>
    public static GraphProperty Marked(string value) => new(Property, value);

    public static GraphTime At(DateTimeOffset instant) => new(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture), "UTC");

    public async Task<ScheduleAnswer> ScheduleAsync(ScheduleRequest asked, CancellationToken cancellationToken)
    {
        var request = new GraphRequest(HttpMethod.Post, $"{_calendar}/getSchedule") { Json = Bytes(asked, GraphJson.Default.ScheduleRequest), IsRead = true };
        return (await _exchange.SendAsync(request, GraphJson.Default.ScheduleAnswer, cancellationToken)).Body ?? throw GraphFailures.Unreadable(isWrite: false);
    }

    /// <summary>All events that overlap a range, recurring ones one by one.</summary>
    public Task<List<GraphEvent>> ViewAsync(TimeRange within, CancellationToken cancellationToken) =>
        ListAsync($"{_calendar}/calendarView?startDateTime={Instant(within.Start)}&endDateTime={Instant(within.End)}&{Fields}&{Expanded}&$orderby=start/dateTime&$top={Page}", cancellationToken);

    /// <summary>All events whose marks contain a text.</summary>
    public Task<List<GraphEvent>> WithMarkAsync(string text, CancellationToken cancellationToken)
    {
        var filter = $"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and contains(ep/value, '{text.Replace("'", "''", StringComparison.Ordinal)}'))";
        return ListAsync($"{_calendar}/events?$filter={Uri.EscapeDataString(filter)}&{Fields}&{Expanded}&$top={Page}", cancellationToken);
    }

    public Task<GraphAnswer<GraphEvent>> GetAsync(string id, CancellationToken cancellationToken) =>
        _exchange.SendAsync(new GraphRequest(HttpMethod.Get, $"{Event(id)}?{Fields}&{Expanded}") { IsOfOneEvent = true }, GraphJson.Default.GraphEvent, cancellationToken);

    public Task<GraphAnswer<GraphEvent>> AddAsync(GraphEvent added, CancellationToken cancellationToken) =>
        _exchange.SendAsync(
            new GraphRequest(HttpMethod.Post, $"{_calendar}/events") { Json = Bytes(added, GraphJson.Default.GraphEvent) }, GraphJson.Default.GraphEvent, cancellationToken);

    public Task<GraphAnswer<GraphEvent>> PatchAsync(string id, string? etag, GraphEvent changed, CancellationToken cancellationToken) =>
        _exchange.SendAsync(
            new GraphRequest(HttpMethod.Patch, Event(id)) { Json = Bytes(changed, GraphJson.Default.GraphEvent), Etag = etag, IsOfOneEvent = true },
            GraphJson.Default.GraphEvent, cancellationToken);

    public Task<GraphAnswer<GraphEvent>> DeleteAsync(string id, CancellationToken cancellationToken) =>
        _exchange.SendAsync(new GraphRequest(HttpMethod.Delete, Event(id)) { IsOfOneEvent = true }, GraphJson.Default.GraphEvent, cancellationToken);

    /// <summary>Deletes a meeting, and tells its attendees why.</summary>
    public Task<GraphAnswer<GraphEvent>> CancelAsync(string id, string? comment, CancellationToken cancellationToken) =>
        _exchange.SendAsync(
            new GraphRequest(HttpMethod.Post, $"{Event(id)}/cancel") { Json = Bytes(new CancelRequest(comment), GraphJson.Default.CancelRequest), IsOfOneEvent = true },
            GraphJson.Default.GraphEvent, cancellationToken);

    public void Dispose() => _exchange.Dispose();

    private async Task<List<GraphEvent>> ListAsync(string address, CancellationToken cancellationToken)
    {
        var events = new List<GraphEvent>();
        for (var pages = 0; pages < MostPages; pages++)
        {
            var answer = await _exchange.SendAsync(new GraphRequest(HttpMethod.Get, address), GraphJson.Default.GraphEvents, cancellationToken);
            var found = answer.Body?.Value ?? throw GraphFailures.Unreadable(isWrite: false);
            events.AddRange(found);
            if (answer.Body.NextLink is not { } next)
                return events;
            address = IsTrusted(next) ? next : throw new CalendarProviderException("Microsoft Graph's list of events goes on at another server, which is not asked.");
        }
        throw new CalendarProviderException("Microsoft Graph's list of events has no end.");
    }

    private bool IsTrusted(string next) =>
        Uri.TryCreate(next, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == _base.GetLeftPart(UriPartial.Authority);

    private string Event(string id) => $"{_owner}/events/{Uri.EscapeDataString(id)}";

    private static byte[] Bytes<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

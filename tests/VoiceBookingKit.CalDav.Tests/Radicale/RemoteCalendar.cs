using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace VoiceBookingKit.CalDav.Tests.Radicale;

/// <summary>A calendar on a server, as somebody else's program sees it.</summary>
public sealed class RemoteCalendar
{
    private static readonly XNamespace Dav = "DAV:";
    private readonly HttpClient _http;

    private RemoteCalendar(Uri address, HttpClient http) => (Address, _http) = (address, http);

    public Uri Address { get; }

    public static async Task<RemoteCalendar> CreateAsync(Uri server, string name, string? displayName = null)
    {
        var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RadicaleServer.User}:{RadicaleServer.Password}")));
        var calendar = new RemoteCalendar(new Uri(server, $"{RadicaleServer.User}/{name}/"), http);
        await calendar.SendAsync(new HttpMethod("MKCALENDAR"), "", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
            <D:displayname>{WebUtility.HtmlEncode(displayName ?? name)}</D:displayname>
            <C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
            </D:prop></D:set></C:mkcalendar>
            """);
        return calendar;
    }

    /// <summary>Puts an entry of the given lines into the calendar.</summary>
    public Task PutEventAsync(string name, params string[] lines) => PutAsync(name, EventText(name, lines));

    /// <summary>Puts any text into the calendar.</summary>
    public Task PutAsync(string name, string text) => SendAsync(HttpMethod.Put, name + ".ics", text, "text/calendar");

    public Task DeleteAsync(string name) => SendAsync(HttpMethod.Delete, name + ".ics");

    /// <summary>The answer to any question about the calendar.</summary>
    public async Task<byte[]> AskAsync(string method, string depth, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Address) { Headers = { { "Depth", depth } }, Content = new StringContent(body, Encoding.UTF8, "application/xml") };
        using var answer = await _http.SendAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Deletes the calendar itself.</summary>
    public Task DeleteAllAsync() => SendAsync(HttpMethod.Delete, "");

    public async Task<string> ReadAsync(string name) => await (await SendAsync(HttpMethod.Get, name)).Content.ReadAsStringAsync();

    /// <summary>The names of all entries.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        using var request = new HttpRequestMessage(new HttpMethod("PROPFIND"), Address) { Headers = { { "Depth", "1" } } };
        using var answer = await _http.SendAsync(request);
        var document = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        return [.. document.Descendants(Dav + "href").Select(href => href.Value).Where(href => href.EndsWith(".ics", StringComparison.Ordinal)).Select(href => href.Split('/')[^1])];
    }

    /// <summary>The texts of all entries.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync() => await Task.WhenAll((await NamesAsync()).Select(ReadAsync));

    public static string EventText(string uid, params string[] lines) => string.Join("\r\n",
        (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//Else//EN", "BEGIN:VEVENT", $"UID:{uid}", "DTSTAMP:20260101T000000Z", .. lines, "END:VEVENT", "END:VCALENDAR", ""]);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string name, string? body = null, string type = "application/xml")
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, name));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        var answer = await _http.SendAsync(request);
        return answer.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{method} {name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}

using System.Net;
using System.Text;
using VoiceBookingKit.CalDav.Answers;
using VoiceBookingKit.CalDav.Discovery;
using VoiceBookingKit.CalDav.Requests;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Reading;

/// <summary>Reads events of one calendar.</summary>
internal sealed class EntryReader(DavClient client, Uri calendar, int mostEvents)
{
    // Floating times and whole days may lie a day off in the zone that the server takes them in.
    private static readonly TimeSpan AnyZone = TimeSpan.FromHours(26);

    public Uri Calendar => calendar;

    /// <summary>The events that touch a time, some around it too.</summary>
    public Task<List<StoredEntry>> AroundAsync(TimeRange time, CancellationToken cancellationToken) =>
        CollectAsync(DavBodies.Events(time.Widen(AnyZone, AnyZone)), cancellationToken);

    /// <summary>Hands over all events that are not over at a time, one by one.</summary>
    public Task FromAsync(DateTimeOffset start, Action<StoredEntry> receive, CancellationToken cancellationToken) =>
        QueryAsync(DavBodies.Events(start - AnyZone, to: null), receive, gone: null, cancellationToken);

    /// <summary>Hands over the events at some addresses, and the addresses at which there is none any more.</summary>
    public Task AtAsync(IEnumerable<string> hrefs, Action<StoredEntry> receive, Action<Uri> gone, CancellationToken cancellationToken) =>
        QueryAsync(DavBodies.Events(hrefs), receive, gone, cancellationToken);

    /// <summary>The event with a UID, wherever in the calendar it is; null when there is none.</summary>
    public async Task<StoredEntry?> WithUidAsync(string uid, CancellationToken cancellationToken)
    {
        var found = await CollectAsync(DavBodies.Event(uid), cancellationToken);
        // Servers look for the text anywhere within a UID.
        return found.Find(entry => entry.Parse().Events.Any(parsed => parsed.Uid == uid));
    }

    /// <summary>The event at an address; null when there is none.</summary>
    public Task<StoredEntry?> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        var request = new DavRequest(HttpMethod.Get, address);
        return client.AskAsync<StoredEntry?>(request, async (answer, stop) =>
        {
            if (answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                return null;
            if (!answer.IsSuccess)
                throw DavFailures.Unwanted(request, answer);
            using var text = new StreamReader(answer.Body, Encoding.UTF8, leaveOpen: true);
            return new StoredEntry(address, answer.Version, await text.ReadToEndAsync(stop));
        }, cancellationToken);
    }

    private async Task<List<StoredEntry>> CollectAsync(string body, CancellationToken cancellationToken)
    {
        var entries = new List<StoredEntry>();
        await QueryAsync(body, entries.Add, gone: null, cancellationToken);
        return entries;
    }

    private Task<bool> QueryAsync(string body, Action<StoredEntry> receive, Action<Uri>? gone, CancellationToken cancellationToken)
    {
        var request = new DavRequest(DavRequest.Report, calendar) { Depth = "1", Body = body };
        return client.AskAsync(request, async (answer, stop) =>
        {
            if (!answer.IsMultiStatus)
                throw DavFailures.Unwanted(request, answer);
            var count = 0;
            await MultiStatusReader.ReadAsync(answer.Body, resource =>
            {
                if (++count > mostEvents)
                    throw DavFailures.Refused($"The CalDAV calendar has more than {mostEvents:N0} events. Raise MaxEvents if it is that large.");
                Take(answer.Address, resource, receive, gone);
            }, stop);
            return true;
        }, cancellationToken);
    }

    private static void Take(Uri at, DavResource resource, Action<StoredEntry> receive, Action<Uri>? gone)
    {
        if (!DavAddress.TryResolve(at, resource.Href, out var address))
            throw DavFailures.Refused("The CalDAV server names an event by an address that can't be read.");
        if (resource.CalendarData is { } text)
            receive(new StoredEntry(address, resource.Version, text));
        else if (resource.Status is 404 or 410 && gone is not null)
            gone(address);
        // The server keeps something back, such as when the answer grows too long for it.
        else if (DavAddress.KeyOf(address).TrimEnd('/') != DavAddress.KeyOf(at).TrimEnd('/') || resource.Status is not null)
            throw new CalendarProviderException("The CalDAV server did not give all events that were asked for.");
    }
}

using System.Net;
using VoiceBookingKit.CalDav.Answers;
using VoiceBookingKit.CalDav.Discovery;
using VoiceBookingKit.CalDav.Requests;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Reading;

/// <summary>Keeps a copy of the calendar and brings it up to date by asking only for what changed (RFC 6578); where that does not work, the calendar is read anew.</summary>
/// <remarks>Safe from many threads: one reads, the others wait for it.</remarks>
internal sealed class CopyKeeper(DavClient client, IanaZone zone, TimeProvider clock) : IDisposable
{
    private const int MostPages = 100;
    private const int EventsPerRequest = 100;
    private static readonly TimeSpan Past = TimeSpan.FromDays(7);

    // What happens to be missed is not missed for longer than this, and what is long over is forgotten.
    private static readonly TimeSpan WholeAgain = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _gate = new(1);
    private CalendarCopy? _copy;
    private long _begun = long.MinValue;

    /// <summary>A copy that is no older than this call.</summary>
    /// <param name="reader">Reads the calendar.</param>
    /// <param name="window">The time that it must cover.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<CalendarCopy> ReadAsync(EntryReader reader, TimeRange window, CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Whoever was before us may have begun after we asked.
            if (_copy is { } copy && _begun >= asked && copy.From <= window.Start)
                return copy;
            _begun = clock.GetTimestamp();
            return _copy = await UpdatedAsync(reader, window, cancellationToken) ?? await WholeAsync(reader, window, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<CalendarCopy> WholeAsync(EntryReader reader, TimeRange window, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var from = (window.Start < now ? window.Start : now) - Past;
        // The token comes first: what changes while the events are read is then told again.
        var token = await SyncTokenAsync(reader.Calendar, cancellationToken);
        var entries = new Dictionary<string, KnownEntry>();
        await reader.FromAsync(from, entry => entries[DavAddress.KeyOf(entry.Address)] = KnownEntry.Of(entry), cancellationToken);
        return new CalendarCopy(entries, from, token, now, now, zone);
    }

    /// <summary>The copy with what changed since; null when it has to be read as a whole.</summary>
    private async Task<CalendarCopy?> UpdatedAsync(EntryReader reader, TimeRange window, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_copy is not { SyncToken: { } token } copy || window.Start < copy.From || now - copy.FullAt > WholeAgain)
            return null;
        var changed = new Dictionary<string, Uri>();
        var gone = new List<Uri>();
        for (var page = 0; ; page++)
        {
            if (page == MostPages || await ChangesAsync(reader.Calendar, token, changed, gone, cancellationToken) is not { } next)
                return null;
            token = next.Token;
            if (!next.HasMore)
                break;
        }
        if (changed.Count == 0 && gone.Count == 0)
            return copy.Unchanged(token, now);
        var entries = new List<KnownEntry>();
        foreach (var some in changed.Keys.Chunk(EventsPerRequest))
            await reader.AtAsync(some, entry => entries.Add(KnownEntry.Of(entry)), gone.Add, cancellationToken);
        return copy.With(entries, gone, token, now);
    }

    private sealed record Page(string Token, bool HasMore);

    private Task<Page?> ChangesAsync(Uri calendar, string since, Dictionary<string, Uri> changed, List<Uri> gone, CancellationToken cancellationToken)
    {
        var request = new DavRequest(DavRequest.Report, calendar) { Depth = "0", Body = DavBodies.Changes(since) };
        return client.AskAsync<Page?>(request, async (answer, stop) =>
        {
            // A token that the server no longer knows, or a server that no longer knows tokens.
            if (answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadRequest
                or HttpStatusCode.Gone or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.InsufficientStorage)
            {
                return null;
            }
            if (!answer.IsMultiStatus)
                throw DavFailures.Unwanted(request, answer);
            var hasMore = false;
            var token = await MultiStatusReader.ReadAsync(answer.Body, resource =>
            {
                if (!DavAddress.TryResolve(answer.Address, resource.Href, out var address))
                    throw DavFailures.Refused("The CalDAV server names an event by an address that can't be read.");
                if (DavAddress.KeyOf(address).TrimEnd('/') == DavAddress.KeyOf(answer.Address).TrimEnd('/'))
                    hasMore |= resource.Status == (int)HttpStatusCode.InsufficientStorage;
                else if (resource.Status is 404 or 410)
                    gone.Add(address);
                else
                    changed[resource.Href] = address;
            }, stop);
            return token is null ? null : new Page(token, hasMore);
        }, cancellationToken);
    }

    private Task<string?> SyncTokenAsync(Uri calendar, CancellationToken cancellationToken)
    {
        var request = new DavRequest(DavRequest.PropFind, calendar) { Depth = "0", Body = DavBodies.SyncToken };
        return client.AskAsync(request, async (answer, stop) =>
        {
            if (!answer.IsMultiStatus)
                throw DavFailures.Unwanted(request, answer);
            string? token = null;
            await MultiStatusReader.ReadAsync(answer.Body, resource => token ??= resource.SyncToken, stop);
            return token;
        }, cancellationToken);
    }
}

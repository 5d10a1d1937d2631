using System.Net;
using VoiceBookingKit.CalDav.Answers;
using VoiceBookingKit.CalDav.Requests;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Discovery;

/// <summary>Finds the calendar from one address (RFC 6764 section 6): the address itself, or the well-known one, then the user, the user's calendars, and of those the one that is meant.</summary>
internal sealed class CalendarDiscovery(DavClient client, CalDavOptions options)
{
    private sealed record Seen(Uri Address, DavResource Resource);

    /// <summary>The calendar's address.</summary>
    /// <exception cref="CalendarProviderException">There is none, or it is not clear which one is meant.</exception>
    public async Task<Uri> FindAsync(CancellationToken cancellationToken)
    {
        var start = options.Url!;
        Uri[] starts = start.AbsolutePath == "/" ? [new Uri(start, "/.well-known/caldav"), start] : [start, new Uri(start, "/.well-known/caldav")];
        foreach (var address in starts)
        {
            if (await SelfAsync(address, cancellationToken) is not { } seen)
                continue;
            if (seen.Resource.IsCalendar)
                return DavAddress.AsCollection(seen.Address);
            var calendars = await CalendarsAsync(await HomesAsync(seen, cancellationToken), cancellationToken);
            if (calendars.Count > 0)
                return Choose(calendars);
        }
        throw DavFailures.Refused("The CalDAV server shows no calendar at this address to this user.");
    }

    private async Task<List<Uri>> HomesAsync(Seen seen, CancellationToken cancellationToken)
    {
        if (seen.Resource.Homes.Count == 0 && DavAddress.TryResolve(seen.Address, seen.Resource.Principal, out var principal))
            seen = await SelfAsync(principal, cancellationToken) ?? seen;
        var homes = new List<Uri>();
        foreach (var href in seen.Resource.Homes)
        {
            if (DavAddress.TryResolve(seen.Address, href, out var home))
                homes.Add(DavAddress.AsCollection(home));
        }
        // An address may be that of the home itself.
        return homes.Count > 0 ? homes : [DavAddress.AsCollection(seen.Address)];
    }

    private async Task<List<Seen>> CalendarsAsync(List<Uri> homes, CancellationToken cancellationToken)
    {
        var calendars = new List<Seen>();
        foreach (var home in homes)
        {
            foreach (var (address, resource) in await PropertiesAsync(home, "1", cancellationToken) ?? [])
            {
                if (resource.IsCalendar && (resource.Components.Count == 0 || resource.Components.Contains("VEVENT", StringComparer.OrdinalIgnoreCase)))
                    calendars.Add(new Seen(address, resource));
            }
        }
        return calendars;
    }

    private Uri Choose(List<Seen> calendars)
    {
        var chosen = options.Calendar is not { } wanted ? calendars : Named(calendars, wanted.Trim());
        var names = string.Join(", ", calendars.Take(10).Select(calendar => $"'{calendar.Resource.DisplayName ?? DavAddress.LastPart(calendar.Address)}'"));
        return chosen.Count switch
        {
            1 => DavAddress.AsCollection(chosen[0].Address),
            0 => throw DavFailures.Refused($"The account has no calendar that is called as the option Calendar says; it has {names}."),
            _ => throw DavFailures.Refused($"The account has several calendars that may be meant; set Calendar to one of {names}, or to the last part of its address."),
        };
    }

    private static List<Seen> Named(List<Seen> calendars, string wanted)
    {
        Predicate<Seen>[] ways =
        [
            calendar => Uri.TryCreate(wanted, UriKind.Absolute, out var address) && DavAddress.AsCollection(address) == DavAddress.AsCollection(calendar.Address),
            calendar => calendar.Resource.DisplayName == wanted,
            calendar => DavAddress.LastPart(calendar.Address) == wanted,
            calendar => string.Equals(calendar.Resource.DisplayName, wanted, StringComparison.OrdinalIgnoreCase),
        ];
        return ways.Select(way => calendars.FindAll(way)).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private async Task<Seen?> SelfAsync(Uri address, CancellationToken cancellationToken) =>
        (await PropertiesAsync(address, "0", cancellationToken))?.FirstOrDefault();

    /// <summary>What is at an address; null when that is nothing of CalDAV.</summary>
    private async Task<List<Seen>?> PropertiesAsync(Uri address, string depth, CancellationToken cancellationToken)
    {
        var request = new DavRequest(DavRequest.PropFind, address) { Depth = depth, Body = DavBodies.Discover };
        return await client.AskAsync<List<Seen>?>(request, async (answer, stop) =>
        {
            if (!answer.IsMultiStatus)
            {
                return answer.IsSuccess || answer.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.NotImplemented
                    ? null
                    : throw DavFailures.Unwanted(request, answer);
            }
            var seen = new List<Seen>();
            await MultiStatusReader.ReadAsync(answer.Body, resource =>
            {
                if (DavAddress.TryResolve(answer.Address, resource.Href, out var at))
                    seen.Add(new Seen(depth == "0" ? answer.Address : at, resource));
            }, stop);
            return seen;
        }, cancellationToken);
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>Answers requests, well or badly.</summary>
public sealed partial class MicrosoftGraphServer
{
    private async Task AnswerAsync(HttpContext context, GraphRoute route, MicrosoftGraphFault? fault)
    {
        var body = route.Operation == MicrosoftGraphOperation.SignIn || context.Request.ContentLength is null or 0
            ? []
            : await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject ?? [];
        if (route.Operation != MicrosoftGraphOperation.SignIn)
            RequireToken(context.Request, isExpired: fault == MicrosoftGraphFault.TokenExpired);
        switch (fault)
        {
            case MicrosoftGraphFault.Slow:
                var continued = Volatile.Read(ref _continued);
                Interlocked.Increment(ref _heldBack);
                await continued.Task.WaitAsync(context.RequestAborted);
                Interlocked.Decrement(ref _heldBack);
                break;
            case MicrosoftGraphFault.NoAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, context.RequestAborted);
                return;
            case MicrosoftGraphFault.Reset:
                context.Abort();
                return;
            case MicrosoftGraphFault.Redirect:
                context.Response.Headers.Location = "http://localhost:9/v1.0/me/events";
                context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
                return;
            case MicrosoftGraphFault.TakenInBetween:
                TakeFirst(route.EventId, body);
                break;
            case MicrosoftGraphFault.Touched:
                _book.Change(route.EventId, etag: null, seen => seen);
                break;
            default:
                ThrowIfRefused(fault);
                break;
        }

        var (status, json) = route.Operation == MicrosoftGraphOperation.SignIn ? await SignInAsync(context.Request) : Perform(context.Request, route, body, fault);
        switch (fault)
        {
            case MicrosoftGraphFault.DoneWithoutAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, context.RequestAborted);
                return;
            case MicrosoftGraphFault.DoneThenReset:
                context.Abort();
                return;
            case MicrosoftGraphFault.DoneThenError500:
                throw GraphRefusedException.Broken;
            case MicrosoftGraphFault.Malformed:
                json = new JsonObject { ["items"] = new JsonArray(), ["id"] = 5 };
                break;
        }
        await WriteAsync(context, status, json);
    }

    private static void ThrowIfRefused(MicrosoftGraphFault? fault)
    {
        if (fault is { } refusal && Refusal(refusal) is { } refused)
            throw refused;
    }

    private static GraphRefusedException? Refusal(MicrosoftGraphFault fault) => fault switch
    {
        MicrosoftGraphFault.Error500 => GraphRefusedException.Broken,
        MicrosoftGraphFault.TooMany => new GraphRefusedException(StatusCodes.Status429TooManyRequests, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."),
        MicrosoftGraphFault.Unavailable => new GraphRefusedException(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The service is temporarily unavailable."),
        MicrosoftGraphFault.Forbidden => new GraphRefusedException(StatusCodes.Status403Forbidden, "ErrorAccessDenied", "Access is denied. Check credentials and try again."),
        MicrosoftGraphFault.NoMailbox => GraphRefusedException.NoMailbox,
        _ => null,
    };

    private (int Status, JsonObject? Json) Perform(HttpRequest request, GraphRoute route, JsonObject body, MicrosoftGraphFault? fault)
    {
        if (route.Mailbox is { } mailbox && !mailbox.Equals(Mailbox, StringComparison.OrdinalIgnoreCase))
            throw GraphRefusedException.NoMailbox;
        if (route.CalendarId is { } calendar && !CalendarIds.Contains(calendar))
            throw GraphRefusedException.NoItem;
        var expanded = GraphQueries.Expanded(request.Query);
        switch (route.Operation)
        {
            case MicrosoftGraphOperation.Schedule:
                var shown = _book.All.Where(seen => seen.CalendarId is null).ToList();
                return (StatusCodes.Status200OK, GraphQueries.Schedule(shown, body, address => address.Equals(Mailbox, StringComparison.OrdinalIgnoreCase), fault));
            case MicrosoftGraphOperation.View:
            case MicrosoftGraphOperation.Find:
                return (StatusCodes.Status200OK, List(request, route, expanded, fault));
            case MicrosoftGraphOperation.Create:
                var added = new MicrosoftGraphEvent { Id = "", CalendarId = route.CalendarId, Start = GraphEventForms.Instant(body["start"]), End = GraphEventForms.Instant(body["end"]) };
                return (StatusCodes.Status201Created, GraphEventForms.Of(_book.Add(GraphEventForms.Changed(added, body)), Zone, expanded: null));
            case MicrosoftGraphOperation.Get:
                return (StatusCodes.Status200OK, GraphEventForms.Of(_book.Get(route.EventId), Zone, expanded));
            case MicrosoftGraphOperation.Patch:
                var changed = _book.Change(route.EventId, Header(request, "If-Match"), seen => GraphEventForms.Changed(seen, body));
                return (StatusCodes.Status200OK, GraphEventForms.Of(changed, Zone, expanded: null));
            case MicrosoftGraphOperation.Cancel:
                return (StatusCodes.Status202Accepted, Cancel(route.EventId, (string?)body["comment"]));
            default:
                _book.Remove(route.EventId); // a condition is not looked at: none is documented
                return (StatusCodes.Status204NoContent, null);
        }
    }

    private JsonObject List(HttpRequest request, GraphRoute route, string? expanded, MicrosoftGraphFault? fault)
    {
        var events = _book.All.Where(seen => seen.CalendarId == route.CalendarId).ToList();
        if (fault == MicrosoftGraphFault.NotListedYet && events.Count > 0)
            events.RemoveAt(events.Count - 1);
        var found = GraphQueries.Select(events, route.Operation, request.Query);
        var skip = int.TryParse(request.Query["$skip"], out var from) ? from : 0;
        var size = Math.Min(PageSize, int.TryParse(request.Query["$top"], out var top) ? top : 10);
        var property = route.Operation == MicrosoftGraphOperation.View && !ViewShowsProperties ? null : expanded;
        var json = new JsonObject { ["value"] = new JsonArray([.. found.Skip(skip).Take(size).Select(seen => (JsonNode)GraphEventForms.Of(seen, Zone, property))]) };
        if (skip + size < found.Count || fault == MicrosoftGraphFault.PagesElsewhere)
        {
            var query = request.QueryString.Value!.Split('&').Where(part => !part.StartsWith("$skip=", StringComparison.Ordinal));
            var origin = fault == MicrosoftGraphFault.PagesElsewhere ? "http://localhost:9" : Address.GetLeftPart(UriPartial.Authority);
            json["@odata.nextLink"] = $"{origin}{request.PathBase}{request.Path.ToUriComponent()}{string.Join('&', query)}&$skip={skip + size}";
        }
        return json;
    }

    private JsonObject? Cancel(string id, string? comment)
    {
        if (_book.Get(id).Attendees.Count == 0)
            throw GraphRefusedException.Bad("Your request can't be completed. You need to be an organizer to cancel a meeting.");
        _book.Remove(id);
        lock (_gate)
            _comments.Add(comment ?? "");
        return null;
    }

    private static string? Header(HttpRequest request, string name) => request.Headers[name] is { Count: > 0 } values ? values.ToString() : null;
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>What other people do in Outlook, and how applications sign in.</summary>
public sealed partial class MicrosoftGraphServer
{
    /// <summary>Somebody writes an event in Outlook.</summary>
    /// <param name="start">Start, in UTC.</param>
    /// <param name="end">End, in UTC.</param>
    /// <param name="change">Changes anything else about it, or null.</param>
    public MicrosoftGraphEvent AddElsewhere(DateTimeOffset start, DateTimeOffset end, Func<MicrosoftGraphEvent, MicrosoftGraphEvent>? change = null)
    {
        var added = new MicrosoftGraphEvent { Id = "", Subject = "Third party", Start = start.ToUniversalTime(), End = end.ToUniversalTime() };
        return _book.Add(change is null ? added : change(added));
    }

    /// <summary>Somebody notes whole days in Outlook.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="days">How many.</param>
    /// <param name="showAs">What it is shown as.</param>
    public MicrosoftGraphEvent AddDaysElsewhere(DateOnly first, int days = 1, string showAs = "oof") =>
        AddElsewhere(Zone.StartOfDay(first), Zone.StartOfDay(first.AddDays(days)), seen => seen with { IsAllDay = true, ShowAs = showAs });

    /// <summary>Somebody changes an event in Outlook.</summary>
    /// <param name="id">The event.</param>
    /// <param name="change">What it becomes.</param>
    public MicrosoftGraphEvent ChangeElsewhere(string id, Func<MicrosoftGraphEvent, MicrosoftGraphEvent> change) => _book.Change(id, etag: null, change);

    /// <summary>Somebody deletes an event in Outlook.</summary>
    /// <param name="id">The event.</param>
    public void DeleteElsewhere(string id) => _book.Remove(id);

    private void TakeFirst(string eventId, JsonObject body)
    {
        var time = eventId.Length > 0 ? _book.Get(eventId) : null;
        AddElsewhere(time?.Start ?? GraphEventForms.Instant(body["start"]), time?.End ?? GraphEventForms.Instant(body["end"]));
    }

    private async Task<(int Status, JsonObject Json)> SignInAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var error = form["grant_type"] != "client_credentials" || !form["scope"].ToString().EndsWith("/.default", StringComparison.Ordinal) ? "invalid_scope"
            : !request.Path.Value!.Contains($"/{Application.Tenant}/", StringComparison.Ordinal) ? "invalid_request"
            : form["client_id"] != Application.Client ? "unauthorized_client"
            : form["client_secret"] != Application.Secret ? "invalid_client"
            : null;
        if (error is not null)
            return (error == "invalid_client" ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest, new JsonObject { ["error"] = error, ["error_description"] = $"AADSTS: {form["client_id"]}" });
        return (StatusCodes.Status200OK, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = IssueToken() });
    }

    private void RequireToken(HttpRequest request, bool isExpired)
    {
        var token = request.Headers.Authorization.ToString();
        token = token.StartsWith("Bearer ", StringComparison.Ordinal) ? token["Bearer ".Length..] : "";
        lock (_gate)
        {
            if (isExpired)
                _tokens.Remove(token);
            if (!_tokens.TryGetValue(token, out var until) || until <= _clock.GetUtcNow())
                throw GraphRefusedException.NoToken;
        }
    }
}

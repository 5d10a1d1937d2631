using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace VoiceBookingKit.Testing.Servers.MicrosoftGraph;

/// <summary>What a request asks for, by its method and path.</summary>
/// <param name="Operation">What it is for.</param>
/// <param name="Mailbox">Whose mailbox; null for who signed in.</param>
/// <param name="CalendarId">Which calendar; null for the default one.</param>
/// <param name="EventId">Which event; empty for none.</param>
internal sealed partial record GraphRoute(MicrosoftGraphOperation Operation, string? Mailbox, string? CalendarId, string EventId)
{
    public static GraphRoute Of(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (SignIn().IsMatch(path) && request.Method == "POST")
            return new GraphRoute(MicrosoftGraphOperation.SignIn, null, null, "");
        var match = Calendar().Match(path);
        if (!match.Success)
            throw GraphRefusedException.Bad("Resource not found for the segment.");
        var (rest, id) = (match.Groups["rest"].Value, match.Groups["event"].Value);
        MicrosoftGraphOperation? operation = (request.Method, rest, id.Length > 0, match.Groups["cancel"].Success) switch
        {
            ("POST", "getSchedule", _, _) => MicrosoftGraphOperation.Schedule,
            ("GET", "calendarView", _, _) => MicrosoftGraphOperation.View,
            ("GET", "events", false, _) => MicrosoftGraphOperation.Find,
            ("POST", "events", false, _) => MicrosoftGraphOperation.Create,
            ("GET", _, true, false) => MicrosoftGraphOperation.Get,
            ("PATCH", _, true, false) => MicrosoftGraphOperation.Patch,
            ("DELETE", _, true, false) => MicrosoftGraphOperation.Delete,
            ("POST", _, true, true) => MicrosoftGraphOperation.Cancel,
            _ => null,
        };
        return new GraphRoute(
            operation ?? throw GraphRefusedException.Bad("The method is not allowed here."),
            Value(match.Groups["user"]), Value(match.Groups["calendar"]), Uri.UnescapeDataString(id));
    }

    private static string? Value(Group group) => group.Success ? Uri.UnescapeDataString(group.Value) : null;

    [GeneratedRegex("^/login/[^/]+/oauth2/v2.0/token$")]
    private static partial Regex SignIn();

    [GeneratedRegex("^/v1.0/(?:me|users/(?<user>[^/]+))(?:/calendars/(?<calendar>[^/]+)|/calendar)?/(?:(?<rest>getSchedule|calendarView)|(?<rest>events)(?:/(?<event>[^/]+)(?<cancel>/cancel)?)?)$")]
    private static partial Regex Calendar();
}

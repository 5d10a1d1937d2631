using System.Net;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.Http;

namespace VoiceBookingKit.GoogleCalendar.Wire;

/// <summary>What went wrong, in words that name the setting to mend and nobody's data.</summary>
internal static class GoogleFailures
{
    public static CalendarProviderException Unreachable(Exception cause, bool isWrite) =>
        new("Google Calendar could not be reached.", cause) { IsOutcomeUnknown = isWrite && !UnsentRequests.NeverLeft(cause) };

    public static CalendarProviderException TooSlow(TimeSpan deadline, bool isWrite) =>
        new($"Google Calendar did not answer within {deadline.TotalSeconds:0.#} seconds.") { IsOutcomeUnknown = isWrite };

    public static CalendarProviderException Unreadable(bool isWrite, Exception? cause = null) =>
        new("Google Calendar's answer is not of the form that its API documents.", cause!) { IsOutcomeUnknown = isWrite };

    /// <summary>The calendar is named in an answer that otherwise looks like free time.</summary>
    public static CalendarProviderException NotReadable(string? reason) => reason switch
    {
        "notFound" => new("Google has no such calendar, or does not show it to this account: check CalendarId, and share the calendar with the account.") { IsTransient = false },
        _ => new("Google could not tell when the calendar is busy."),
    };

    public static CalendarProviderException Of(HttpStatusCode status, bool isWrite, bool isLimit, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.TooManyRequests => TooMany(retryAfter),
        HttpStatusCode.Forbidden when isLimit => TooMany(retryAfter),
        HttpStatusCode.Unauthorized => new("Google refused the access token: sign in again.") { IsTransient = false },
        HttpStatusCode.Forbidden => new("Google does not let this account do that: share the calendar with it, with the right to change events.") { IsTransient = false },
        HttpStatusCode.NotFound => new("Google has no such calendar, or does not show it to this account: check CalendarId.") { IsTransient = false },
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => new($"Google Calendar failed with status {(int)status}.") { IsOutcomeUnknown = isWrite },
        _ => new($"Google Calendar refused the request with status {(int)status}.") { IsTransient = false },
    };

    private static CalendarProviderException TooMany(TimeSpan? retryAfter) => new("Google Calendar asks for fewer requests.") { RetryAfter = retryAfter };
}

using System.Net;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.Http;

namespace VoiceBookingKit.CalCom.Wire;

/// <summary>What went wrong, in words that name the setting to mend and nobody's data.</summary>
internal static class CalComFailures
{
    public static CalendarProviderException Unreachable(Exception cause, bool isWrite) =>
        new("Cal.com could not be reached.", cause) { IsOutcomeUnknown = isWrite && !UnsentRequests.NeverLeft(cause) };

    public static CalendarProviderException TooSlow(TimeSpan deadline, bool isWrite) =>
        new($"Cal.com did not answer within {deadline.TotalSeconds:0.#} seconds.") { IsOutcomeUnknown = isWrite };

    public static CalendarProviderException TooMany(TimeSpan wait) =>
        new($"Cal.com asks for fewer requests: again in {Math.Ceiling(wait.TotalSeconds):0} seconds.") { RetryAfter = wait };

    public static CalendarProviderException Unreadable(bool isWrite, Exception? cause = null) =>
        new("Cal.com's answer is not of the form that its API v2 documents.", cause!) { IsOutcomeUnknown = isWrite };

    public static CalendarProviderException Of(HttpStatusCode status, bool isWrite) => status switch
    {
        HttpStatusCode.Unauthorized => new("Cal.com does not know the API key: check the calendar's ApiKey.") { IsTransient = false },
        HttpStatusCode.Forbidden => new("Cal.com does not let this API key do that: the calendar's ApiKey has to belong to whoever owns the event types.") { IsTransient = false },
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => new($"Cal.com failed with status {(int)status}.") { IsOutcomeUnknown = isWrite },
        >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new($"Cal.com sends requests elsewhere (status {(int)status}): check the calendar's BaseUrl.") { IsTransient = false },
        _ => new($"Cal.com refused the request with status {(int)status}.") { IsTransient = false },
    };

    /// <summary>A refusal that no caller can do anything about.</summary>
    public static CalendarProviderException Of(CalComRefusal refusal, string setting)
    {
        if (refusal.Status == HttpStatusCode.Forbidden)
            return Of(refusal.Status, isWrite: false);
        if (CalComQuirks.IsMissingRoute(refusal.Message))
            return new("This Cal.com does not have the version of the API that is asked for: check the calendar's BaseUrl, and bring a Cal.com of your own up to date.") { IsTransient = false };
        if (refusal.Status == HttpStatusCode.NotFound)
            return new($"Cal.com has no such event type: check {setting}.") { IsTransient = false };
        var wrong = CalComQuirks.WrongProperties(refusal.Message);
        return new(wrong.Count == 0
            ? $"Cal.com refused the request with status {(int)refusal.Status}: check {setting}."
            : $"Cal.com refused the request because of {string.Join(", ", wrong)}: check {setting}.")
        { IsTransient = false };
    }

    public static string SettingOf(string serviceId) => $"the calendar's EventTypes:{serviceId}";
}

using System.Net;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.Http;

namespace VoiceBookingKit.MicrosoftGraph.Wire;

/// <summary>What went wrong, in words that name the setting to mend and nobody's data.</summary>
internal static class GraphFailures
{
    public static CalendarProviderException Unreachable(Exception cause, bool mayBeDone) =>
        new("Microsoft Graph could not be reached.", cause) { IsOutcomeUnknown = mayBeDone && !UnsentRequests.NeverLeft(cause) };

    public static CalendarProviderException TooSlow(TimeSpan deadline, bool mayBeDone) =>
        new($"Microsoft Graph did not answer within {deadline.TotalSeconds:0.#} seconds.") { IsOutcomeUnknown = mayBeDone };

    public static CalendarProviderException Unreadable(bool isWrite, Exception? cause = null) =>
        new("Microsoft Graph's answer is not of the form that its API documents.", cause!) { IsOutcomeUnknown = isWrite };

    public static CalendarProviderException TooQuick() => new("The Microsoft calendar changes too quickly for an appointment to be written.");

    /// <summary>The mailbox is named in an answer that otherwise looks like free time.</summary>
    public static CalendarProviderException NotReadable(string? code) => code switch
    {
        "ErrorMailRecipientNotFound" or "ErrorNameResolutionNoResults" or "5009" =>
            new("Microsoft Graph knows no mailbox of that address: check Mailbox.") { IsTransient = false },
        "ErrorNoFreeBusyAccess" or "ErrorAccessDenied" =>
            new("Microsoft Graph does not show when the mailbox is busy: check Mailbox, and that its owner lets others see it.") { IsTransient = false },
        _ => new($"Microsoft Graph could not tell when the mailbox is busy{Named(code)}."),
    };

    public static CalendarProviderException Of(HttpStatusCode status, string? code, bool isWrite, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.TooManyRequests => new("Microsoft Graph asks for fewer requests.") { RetryAfter = retryAfter },
        HttpStatusCode.Unauthorized =>
            new("Microsoft Graph refused the access token: check TenantId, ClientId and ClientSecret, or what AccessToken gives.") { IsTransient = false },
        HttpStatusCode.Forbidden =>
            new($"Microsoft Graph does not allow that{Named(code)}: give the application Calendars.ReadWrite with an administrator's consent, and access to Mailbox.") { IsTransient = false },
        HttpStatusCode.NotFound => new($"Microsoft Graph finds no such mailbox or calendar{Named(code)}: check Mailbox and CalendarId.") { IsTransient = false },
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout =>
            new($"Microsoft Graph failed with status {(int)status}{Named(code)}.") { IsOutcomeUnknown = isWrite, RetryAfter = retryAfter },
        _ => new($"Microsoft Graph refused the request with status {(int)status}{Named(code)}.") { IsTransient = false },
    };

    /// <summary>Whether a missing event is missing because its whole mailbox is.</summary>
    public static bool IsWithoutMailbox(string? code) =>
        code is "ErrorInvalidUser" or "ErrorNonExistentMailbox" or "MailboxNotEnabledForRESTAPI" or "MailboxNotSupportedForRESTAPI" or "Request_ResourceNotFound" or "ResourceNotFound";

    // Codes are Microsoft's own words; anything else could be anybody's.
    private static string Named(string? code) => code is { Length: > 0 and < 60 } && code.All(char.IsAsciiLetter) ? $" ({code})" : "";
}

using System.Net;
using System.Xml;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Providers.Http;

namespace VoiceBookingKit.CalDav.Requests;

/// <summary>What went wrong with a server, in the words of the contract; never with an address, a user or a password.</summary>
internal static class DavFailures
{
    /// <summary>Something that will not work tomorrow either.</summary>
    public static CalendarProviderException Refused(string message) => new(message) { IsTransient = false };

    public static CalendarProviderException TimedOut(bool isWrite) =>
        new("The CalDAV server did not answer in time.") { IsOutcomeUnknown = isWrite };

    /// <summary>A connection that could not be made, broke, or brought what is no answer.</summary>
    public static CalendarProviderException Broken(DavRequest request, Exception cause) => cause switch
    {
        TooLongException => new CalendarProviderException(cause.Message + " Raise MaxAnswerBytes if the calendar is that large.", cause) { IsTransient = false, IsOutcomeUnknown = request.IsWrite },
        XmlException => new CalendarProviderException("The CalDAV server's answer is not the XML that it should be. Is the address that of a CalDAV server?", cause) { IsTransient = false },
        _ when UnsentRequests.NeverLeft(cause) => new CalendarProviderException("The CalDAV server can't be reached.", cause),
        _ => new CalendarProviderException("The connection to the CalDAV server broke.", cause) { IsOutcomeUnknown = request.IsWrite },
    };

    /// <summary>A status that the asker has no use for.</summary>
    public static CalendarProviderException Unwanted(DavRequest request, DavAnswer answer)
    {
        var status = (int)answer.Status;
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => Refused("The CalDAV server refused the user name and password, or the token."),
            HttpStatusCode.Forbidden => Refused(request.IsWrite
                ? "The CalDAV server does not allow writing into this calendar."
                : "The CalDAV server does not allow reading this calendar."),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => Refused("The CalDAV calendar is not there."),
            HttpStatusCode.TooManyRequests => new CalendarProviderException("The CalDAV server asks for fewer requests.") { RetryAfter = answer.RetryAfter },
            HttpStatusCode.RequestTimeout => new CalendarProviderException("The CalDAV server gave up waiting.") { IsOutcomeUnknown = request.IsWrite },
            _ when status >= 500 => new CalendarProviderException($"The CalDAV server failed with {status}.")
            {
                IsTransient = answer.Status is not (HttpStatusCode.NotImplemented or HttpStatusCode.InsufficientStorage),
                IsOutcomeUnknown = request.IsWrite,
                RetryAfter = answer.RetryAfter,
            },
            _ => Refused($"The CalDAV server answered with {status}, which is not what was asked for."),
        };
    }
}

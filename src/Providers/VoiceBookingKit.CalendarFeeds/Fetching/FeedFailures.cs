using System.Net;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Providers.Http;

namespace VoiceBookingKit.CalendarFeeds.Fetching;

/// <summary>What went wrong with a feed, in the words of the contract; never with its address.</summary>
internal static class FeedFailures
{
    /// <summary>Something that will not work tomorrow either.</summary>
    public static CalendarProviderException Refused(string message, Exception? cause = null) =>
        cause is null ? new CalendarProviderException(message) { IsTransient = false } : new CalendarProviderException(message, cause) { IsTransient = false };

    public static CalendarProviderException TimedOut() => new("The calendar feed did not come in time.");

    /// <summary>A connection that could not be made, broke, or brought what is no calendar.</summary>
    public static CalendarProviderException Broken(Exception cause) => cause switch
    {
        _ when cause is PrivateNetworkException || cause.InnerException is PrivateNetworkException =>
            Refused("The calendar feed is on this machine or in a private network. Set AllowPrivateNetworks if it may be.", cause),
        TooLongException => Refused(cause.Message + " Raise MaxBytes if it may be that long.", cause),
        CalendarReadException { Failure: CalendarReadFailure.NotACalendar } =>
            Refused("What the calendar feed's address gives is no calendar. Is it the address of the calendar's page instead of its feed?", cause),
        CalendarReadException => Refused(cause.Message, cause),
        InvalidDataException => Refused("The calendar feed is packed in a way that can't be read.", cause),
        _ when UnsentRequests.NeverLeft(cause) => new CalendarProviderException("The calendar feed's server can't be reached.", cause),
        _ => new CalendarProviderException("The connection to the calendar feed's server broke.", cause),
    };

    /// <summary>A status that brings no calendar.</summary>
    public static CalendarProviderException Unwanted(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Refused("The calendar feed is not there. Its owner may have given it a new address."),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused("The calendar feed's server does not allow reading it."),
        HttpStatusCode.TooManyRequests => new CalendarProviderException("The calendar feed's server asks for fewer requests.") { RetryAfter = retryAfter },
        HttpStatusCode.RequestTimeout => TimedOut(),
        _ when (int)status >= 500 => new CalendarProviderException($"The calendar feed's server failed with {(int)status}.") { RetryAfter = retryAfter },
        _ => Refused($"The calendar feed's server answered with {(int)status}."),
    };
}

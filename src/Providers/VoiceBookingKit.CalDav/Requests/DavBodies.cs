using System.Globalization;
using System.Security;
using System.Text;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Requests;

/// <summary>The bodies of requests.</summary>
internal static class DavBodies
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Namespaces = "xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";
    private const string Wanted = "<D:prop><D:getetag/><C:calendar-data/></D:prop>";

    /// <summary>What a resource is, and where an account's calendars are.</summary>
    public const string Discover = Declaration + "<D:propfind " + Namespaces + "><D:prop>"
        + "<D:resourcetype/><D:displayname/><D:current-user-principal/><C:calendar-home-set/><C:supported-calendar-component-set/></D:prop></D:propfind>";

    /// <summary>A calendar's present sync token (RFC 6578 section 4).</summary>
    public const string SyncToken = Declaration + "<D:propfind " + Namespaces + "><D:prop><D:sync-token/></D:prop></D:propfind>";

    /// <summary>The events that touch a time (RFC 4791 section 7.8).</summary>
    /// <param name="from">Start of that time.</param>
    /// <param name="to">Its end, or null for all that follows.</param>
    public static string Events(DateTimeOffset from, DateTimeOffset? to)
    {
        var end = to is { } until ? $" end=\"{Utc(until)}\"" : "";
        return Query($"<C:time-range start=\"{Utc(from)}\"{end}/>");
    }

    /// <summary>The events that touch a time.</summary>
    public static string Events(TimeRange within) => Events(within.Start, within.End);

    /// <summary>The event with a UID.</summary>
    public static string Event(string uid) =>
        Query($"<C:prop-filter name=\"UID\"><C:text-match collation=\"i;octet\">{SecurityElement.Escape(uid)}</C:text-match></C:prop-filter>");

    /// <summary>Events by their addresses (RFC 4791 section 7.9).</summary>
    public static string Events(IEnumerable<string> hrefs)
    {
        var body = new StringBuilder(Declaration + $"<C:calendar-multiget {Namespaces}>{Wanted}");
        foreach (var href in hrefs)
            body.Append("<D:href>").Append(SecurityElement.Escape(href)).Append("</D:href>");
        return body.Append("</C:calendar-multiget>").ToString();
    }

    /// <summary>What changed since a sync token was given (RFC 6578 section 3.2).</summary>
    public static string Changes(string syncToken) => Declaration
        + $"<D:sync-collection {Namespaces}><D:sync-token>{SecurityElement.Escape(syncToken)}</D:sync-token><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>";

    private static string Query(string filter) => Declaration
        + $"<C:calendar-query {Namespaces}>{Wanted}<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">{filter}</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}

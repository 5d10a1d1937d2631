namespace VoiceBookingKit.CalDav.Answers;

/// <summary>The namespaces of WebDAV and CalDAV.</summary>
internal static class DavNames
{
    public const string Dav = "DAV:";
    public const string CalDav = "urn:ietf:params:xml:ns:caldav";
}

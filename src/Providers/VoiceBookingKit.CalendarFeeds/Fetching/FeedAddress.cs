namespace VoiceBookingKit.CalendarFeeds.Fetching;

/// <summary>Addresses at which feeds may be.</summary>
internal static class FeedAddress
{
    /// <summary>The address that is really asked: <c>webcal</c> is <c>https</c>.</summary>
    public static Uri ToAsk(Uri address) =>
        address.Scheme is "webcal" or "webcals"
            ? new UriBuilder(address) { Scheme = Uri.UriSchemeHttps, Port = address.IsDefaultPort ? -1 : address.Port }.Uri
            : address;

    /// <summary>What is wrong with an address, without the address itself; null when it may be asked.</summary>
    public static string? ProblemOf(Uri address, bool allowHttp)
    {
        if (!address.IsAbsoluteUri)
            return "must be a whole address that begins with https:// or webcal://.";
        var scheme = ToAsk(address).Scheme;
        if (scheme != Uri.UriSchemeHttps && scheme != Uri.UriSchemeHttp)
            return "must be an address that begins with https:// or webcal://.";
        if (scheme == Uri.UriSchemeHttp && !allowHttp)
            return "is not encrypted: use https://, or set AllowHttp.";
        return address.UserInfo.Length > 0 ? "must not hold a user name or password." : null;
    }
}

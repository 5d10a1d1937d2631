using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Requests;

/// <summary>Which addresses may be asked, and so be sent the password: the configured host, and those that the host's options name.</summary>
internal sealed class TrustedAddresses(CalDavOptions options)
{
    /// <summary>Checks an address that a server gave.</summary>
    /// <exception cref="CalendarProviderException">It must not be asked; the message says what to do.</exception>
    public void Check(Uri address)
    {
        var home = options.Url!;
        var sameHost = string.Equals(address.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase);
        if (address.Scheme == Uri.UriSchemeHttp)
        {
            if (home.Scheme != Uri.UriSchemeHttp || !sameHost || address.Port != home.Port)
                throw DavFailures.Refused("The CalDAV server leads to an unencrypted address, which is not followed.");
        }
        else if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw DavFailures.Refused("The CalDAV server leads to an address that is not https, which is not followed.");
        }
        if (!sameHost && !options.TrustedHosts.Any(pattern => Matches(pattern.Trim(), address.IdnHost)))
            throw DavFailures.Refused($"The CalDAV server leads to another host, {address.IdnHost}. Add it to TrustedHosts if the password may be sent there.");
    }

    private static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}

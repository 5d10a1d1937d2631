using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace VoiceBookingKit.Networking;

/// <summary>
/// Tells addresses of the public internet from those of private networks, of this machine and of none. For whatever fetches from, or posts to, an address that somebody else may set:
/// look at the address that is then connected to, since a name can stand for one first and for another afterwards.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc6890">RFC 6890, special-purpose address registries</seealso>
public static class PublicAddress
{
    // NAT64 (RFC 6052): the last four octets are the IPv4 address that is reached.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // The last four are within the global range, but not of it: protocol assignments with Teredo, documentation twice, and 6to4.
    private static readonly ImmutableArray<IPNetwork> Special = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "3fff::/20", "2002::/16",
    }.Select(network => IPNetwork.Parse(network))];

    /// <summary>Whether everybody on the internet can reach an address.</summary>
    /// <param name="address">The address, IPv4 or IPv6; one of IPv4 that is written as IPv6 is taken for what it stands for.</param>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            _ when Translated.Contains(address) => new IPAddress(address.GetAddressBytes().AsSpan(12)),
            _ => address,
        };
        return (plain.AddressFamily == AddressFamily.InterNetwork || Global6.Contains(plain)) && !Special.Any(network => network.Contains(plain));
    }
}

using System.Collections.Immutable;
using System.Net;

namespace VoiceBookingKit.Notifications.Webhooks;

/// <summary>Tells addresses that everybody can reach from those of private networks, of this machine and of none.</summary>
internal static class PublicAddress
{
    // NAT64 (RFC 6052): the last four octets are the IPv4 address that is reached.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    // IANA's special-purpose registries: nothing there is a receiver on the internet.
    private static readonly ImmutableArray<IPNetwork> Special = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
    }.Select(network => IPNetwork.Parse(network))];

    public static bool Is(IPAddress address)
    {
        var plain = address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            _ when Translated.Contains(address) => new IPAddress(address.GetAddressBytes().AsSpan(12)),
            _ => address,
        };
        return !Special.Any(network => network.Contains(plain));
    }
}

using System.Net;
using System.Net.Sockets;
using VoiceBookingKit.Networking;

namespace VoiceBookingKit.CalendarFeeds.Fetching;

/// <summary>How hosts are found, and which of their addresses are public.</summary>
/// <param name="Resolve">Finds the addresses of a host.</param>
/// <param name="IsPublic">Whether an address is on the public internet.</param>
internal sealed record FeedNetwork(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPAddress, bool> IsPublic)
{
    public static FeedNetwork Internet { get; } = new(Dns.GetHostAddressesAsync, PublicAddress.Is);
}

/// <summary>Connects to hosts of the public internet alone. What is checked is the address that is then connected to, so that a name can't stand for one address first and for another one later.</summary>
internal sealed class FeedConnections(bool allowPrivate, FeedNetwork network)
{
    /// <summary>Makes what requests are sent with.</summary>
    public SocketsHttpHandler ToHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would find the addresses itself.
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        MaxConnectionsPerServer = 2,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(4),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        // Traces would hold the whole address.
        ActivityHeadersPropagator = null,
        ConnectCallback = ConnectAsync,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = await network.Resolve(target.Host, cancellationToken);
        IPAddress[] allowed = allowPrivate ? addresses : [.. addresses.Where(network.IsPublic)];
        if (addresses.Length > 0 && allowed.Length == 0)
            throw new PrivateNetworkException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A feed's host is not on the public internet.</summary>
internal sealed class PrivateNetworkException() : IOException("The host is not on the public internet.");

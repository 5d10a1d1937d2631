using System.Net;
using System.Net.Sockets;
using VoiceBookingKit.Networking;

namespace VoiceBookingKit.Notifications.Webhooks;

/// <summary>Posts without following redirects, and only to addresses that are allowed. They are looked at as the connection is made, so that a name can't lead elsewhere afterwards.</summary>
internal sealed class WebhookClient : IDisposable
{
    private readonly HttpClient _open = Create(allowPrivate: true);
    private readonly HttpClient _guarded = Create(allowPrivate: false);

    public HttpClient For(WebhookOptions options) => options.AllowPrivateAddresses ? _open : _guarded;

    public void Dispose()
    {
        _open.Dispose();
        _guarded.Dispose();
    }

    private static HttpClient Create(bool allowPrivate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would connect in our place, past the guard.
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 16,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowPrivate, cancellationToken),
        };
        // The outbox's deadline ends what takes too long.
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowPrivate, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
            throw new DeliveryException("The webhook's address is in a private network, which is not allowed. Set AllowPrivateAddresses for a receiver of your own.");
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

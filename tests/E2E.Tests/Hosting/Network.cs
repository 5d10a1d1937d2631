using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>What lies between a browser and a host: bytes go through it both ways until it is cut, which ends all connections and lets none be made.</summary>
internal sealed class Network : IAsyncDisposable
{
    private readonly IPEndPoint _host;
    private readonly ConcurrentDictionary<Socket, Socket> _connections = new();
    private Socket _door;
    private Task _accepting;

    public Network(Uri host)
    {
        _host = new IPEndPoint(IPAddress.Loopback, host.Port);
        _door = Open(0);
        _accepting = AcceptAsync(_door);
        Address = new UriBuilder(host) { Port = ((IPEndPoint)_door.LocalEndPoint!).Port }.Uri;
    }

    /// <summary>Where the host is for whoever comes this way; stays the same.</summary>
    public Uri Address { get; }

    /// <summary>Connections that are open now.</summary>
    public int Connections => _connections.Count;

    /// <summary>From now on nothing gets through.</summary>
    public async Task CutAsync()
    {
        _door.Dispose();
        await _accepting;
        foreach (var (here, there) in _connections)
        {
            here.Close(0); // a reset, as from a line that is gone
            there.Close(0);
        }
    }

    /// <summary>Connections can be made again.</summary>
    public void Mend()
    {
        _door = Open(Address.Port);
        _accepting = AcceptAsync(_door);
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private static Socket Open(int port)
    {
        var door = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        door.Bind(new IPEndPoint(IPAddress.Loopback, port));
        door.Listen();
        return door;
    }

    private async Task AcceptAsync(Socket door)
    {
        try
        {
            while (true)
                _ = RelayAsync(await door.AcceptAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Nobody comes through a door that is shut.
        }
    }

    private async Task RelayAsync(Socket here)
    {
        using var there = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (here)
        {
            try
            {
                here.NoDelay = true;
                _connections[here] = there;
                await there.ConnectAsync(_host);
                await Task.WhenAny(CopyAsync(here, there), CopyAsync(there, here));
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // Whoever is left sees that the other is gone.
            }
            finally
            {
                _connections.TryRemove(here, out _);
            }
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        await using var source = new NetworkStream(from);
        await using var target = new NetworkStream(to);
        await source.CopyToAsync(target);
    }
}

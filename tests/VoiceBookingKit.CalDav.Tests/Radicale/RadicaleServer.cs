using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VoiceBookingKit.CalDav.Tests.Radicale;

/// <summary>A real CalDAV server as a process of its own, with one account and its files in a temporary folder.</summary>
public sealed class RadicaleServer : IAsyncLifetime
{
    public const string User = "desk";
    public const string Password = "correct horse: battery";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("caldav").FullName;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    /// <summary>The server's address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The folder that holds the account's calendars.</summary>
    public string Collections => Path.Combine(_folder, "collections");

    public async Task InitializeAsync()
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        await File.WriteAllTextAsync(Path.Combine(_folder, "users"), $"{User}:{Password}\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "config"), $"""
            [server]
            hosts = 127.0.0.1:{port}
            [auth]
            type = htpasswd
            htpasswd_filename = {_folder}/users
            htpasswd_encryption = plain
            delay = 0
            [storage]
            filesystem_folder = {_folder}/collections
            [logging]
            level = warning
            """);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("/usr/bin/python3", ["-m", "radicale", "--config", Path.Combine(_folder, "config")])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
        };
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilItListensAsync(port);
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes a new empty calendar.</summary>
    public Task<RemoteCalendar> CreateCalendarAsync(string? displayName = null) => RemoteCalendar.CreateAsync(Address, $"c{Guid.NewGuid():N}", displayName);

    private async Task UntilItListensAsync(int port)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            if (_process!.HasExited)
                throw new InvalidOperationException("radicale ended before it listened:\n" + string.Join('\n', _log));
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Name)]
public sealed class RadicaleTests : ICollectionFixture<RadicaleServer>
{
    public const string Name = "radicale";
}

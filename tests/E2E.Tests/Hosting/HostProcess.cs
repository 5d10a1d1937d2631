using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>The sample host as a process of its own, on a free port, with a database file of its own.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("voicebooking-e2e-").FullName;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    /// <summary>Where the host listens; the port stays the same over restarts.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public string Database => Path.Combine(_folder, "bookings.db");

    public IReadOnlyCollection<string> Log => _log;

    /// <param name="settings">Configuration, e.g. <c>"VoiceBooking:Business:Name"</c>, that goes before appsettings.json.</param>
    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = new HostProcess();
        try
        {
            await host.RunAsync(settings ?? new Dictionary<string, string>());
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process at once, as a power cut would, and starts it again on the same port and database.</summary>
    public async Task CrashAndRestartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        await KillAsync();
        await RunAsync(settings ?? new Dictionary<string, string>());
    }

    /// <summary>Ends the process at once; <see cref="CrashAndRestartAsync"/> brings it back.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RunAsync(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [TestPaths.BlazorHost, "--urls", Address.ToString()])
        {
            // appsettings.json is read from the content root, which is the working directory.
            WorkingDirectory = Path.GetDirectoryName(TestPaths.BlazorHost),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // Static assets of a host that was built and not published are served in Development only.
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__VoiceBooking"] = $"Data Source={Database}",
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data, listening);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, listening);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The host ended before it listened:\n" + string.Join('\n', _log)));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        Address = await listening.Task.WaitAsync(StartLimit);
        using var client = new HttpClient { BaseAddress = Address, Timeout = StartLimit };
        (await client.GetAsync(new Uri("/health", UriKind.Relative))).EnsureSuccessStatusCode();
    }

    private void Read(string? line, TaskCompletionSource<Uri> listening)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (ListeningOn().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningOn();
}

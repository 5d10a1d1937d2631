using System.Collections.Concurrent;
using System.Diagnostics;

namespace VoiceBookingKit.Processes;

/// <summary>A web application of .NET as a process of its own, which listens on the loopback address.</summary>
internal sealed class WebProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetCanceled();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The lines that it has printed.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>Starts an application in the folder of its assembly, and waits until it listens.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="address">Where to listen; port 0 for a free one.</param>
    /// <param name="environment">Variables to set.</param>
    /// <exception cref="InvalidOperationException">It ended before it listened; the message is what it printed.</exception>
    public static async Task<WebProcess> StartAsync(string assembly, Uri address, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address.ToString()])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var web = new WebProcess(start);
        try
        {
            web._process.Start();
            web._process.BeginOutputReadLine();
            web._process.BeginErrorReadLine();
            web.Address = await web._address.Task.WaitAsync(StartLimit);
            return web;
        }
        catch (OperationCanceledException)
        {
            // Its last lines may come after its end, and they are those that tell why.
            await web._process.WaitForExitAsync();
            await web.DisposeAsync();
            throw new InvalidOperationException("The application ended before it listened:\n" + string.Join('\n', web._log));
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (line.Split(Listening) is [_, var address])
            _address.TrySetResult(new Uri(address));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace VoiceBookingKit.EntityFrameworkCore.Tests.Processes;

/// <summary>A BookingWorker that runs on a file.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private WorkerProcess(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a worker and waits until it is ready to go.</summary>
    public static async Task<WorkerProcess> StartAsync(string file, string work, int count) =>
        await ReadyAsync(new WorkerProcess(new ProcessStartInfo("dotnet", [Assembly, file, work, count.ToString(CultureInfo.InvariantCulture)])));

    /// <summary>Starts a worker with other arguments and waits until it is ready to go.</summary>
    public static async Task<WorkerProcess> StartAsync(params string[] arguments) =>
        await ReadyAsync(new WorkerProcess(new ProcessStartInfo("dotnet", [Assembly, .. arguments])));

    /// <summary>Starts a worker that can't let any file grow beyond a size, as on a disk that is full.</summary>
    public static async Task<WorkerProcess> StartOnFullDiskAsync(string file, string work, int count, int kilobytes)
    {
        var limited = $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$0\" \"$@\"";
        var start = new ProcessStartInfo("bash", ["-c", limited, Assembly, file, work, count.ToString(CultureInfo.InvariantCulture)]);
        // Else the runtime maps its code through a file in memory, which the limit concerns too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return await ReadyAsync(new WorkerProcess(start));
    }

    public Task GoAsync() => _process.StandardInput.WriteLineAsync("go");

    /// <summary>The next whole line, or null at the end; what a killed worker left unfinished is not one.</summary>
    public ValueTask<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync(CancellationToken.None);

    public async Task<IReadOnlyList<string>> ReadToEndAsync()
    {
        var lines = (await _process.StandardOutput.ReadToEndAsync()).Split('\n');
        return lines[..^1];
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>What the worker wrote as errors; empty when all went well.</returns>
    public async Task<string> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return await _errors;
    }

    /// <summary>What the worker ended with, once it has: 137 when it was killed.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>SIGKILL: the worker does nothing more, not even flush.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Assembly => Path.GetFullPath(
        typeof(WorkerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BookingWorker").Value!);

    private static async Task<WorkerProcess> ReadyAsync(WorkerProcess worker)
    {
        if (await worker.ReadLineAsync() != "ready")
            throw new InvalidOperationException($"The worker did not start: {await worker.WaitAsync()}");
        return worker;
    }
}

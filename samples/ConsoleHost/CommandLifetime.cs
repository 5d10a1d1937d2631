using Microsoft.Extensions.Hosting;

namespace ConsoleHost;

/// <summary>A command ends when it is done, or at once with Ctrl+C; the host's own lifetime would take the key, and the command would go on.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

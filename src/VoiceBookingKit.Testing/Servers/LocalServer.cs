using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Testing.Servers;

/// <summary>A server on this machine that speaks a vendor's protocol, so that an adapter is tried over real connections.</summary>
/// <remarks>It listens on a free port of the loopback address from <see cref="StartAsync"/> until it is disposed. Requests come in on many threads at once, each in its client's trace
/// (<see cref="Activity.Current"/>).</remarks>
public abstract class LocalServer : IAsyncDisposable
{
    private WebApplication? _application;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40321/</c>.</summary>
    /// <exception cref="InvalidOperationException">It has not been started.</exception>
    public Uri Address => new((_application ?? throw new InvalidOperationException("Start the server first.")).Urls.First() + "/");

    /// <summary>The same for web sockets.</summary>
    public Uri SocketAddress => new UriBuilder(Address) { Scheme = "ws" }.Uri;

    /// <summary>Begins to listen.</summary>
    /// <param name="cancellationToken">Stops starting.</param>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // A test that ends must not wait for a client that hangs.
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(1));
        _application = builder.Build();
        _application.UseWebSockets();
        _application.Run(HandleInTraceAsync);
        await _application.StartAsync(cancellationToken);
    }

    /// <summary>Stops listening and drops what is still connected.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_application is not null)
            await _application.DisposeAsync();
    }

    /// <summary>Answers one request, web socket requests included.</summary>
    /// <param name="context">The request.</param>
    protected abstract Task HandleAsync(HttpContext context);

    // What is done for a request belongs to its client's trace, as on any server.
    private async Task HandleInTraceAsync(HttpContext context)
    {
        using var activity = new Activity("request");
        if (context.Request.Headers.TraceParent.ToString() is { Length: > 0 } parent)
            activity.SetParentId(parent);
        activity.Start();
        await HandleAsync(context);
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.Testing.Servers;

namespace VoiceBookingKit.CalDav.Tests.Servers;

/// <summary>Stands between a client and a real server, remembers what is asked, and lets a test step in before a request is passed on and before its answer is given.</summary>
internal sealed class DavProxy(Uri server) : LocalServer
{
    private static readonly string[] NotCopied = ["Transfer-Encoding", "Connection", "Host", "Content-Length"];

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero });

    /// <summary>Requests as they came in: method, and the last part of the path.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>Looks at a request before it is passed on; true when it has answered it itself.</summary>
    public Func<HttpContext, Task<bool>> Before { get; set; } = _ => Task.FromResult(false);

    /// <summary>Looks at a request that the server has carried out; true when it has answered it itself.</summary>
    public Func<HttpContext, Task<bool>> After { get; set; } = _ => Task.FromResult(false);

    public static async Task<DavProxy> StartAsync(Uri server)
    {
        var proxy = new DavProxy(server);
        await proxy.StartAsync();
        return proxy;
    }

    /// <summary>An address of the server behind, through here.</summary>
    public Uri Through(Uri address) => new(Address, address.AbsolutePath);

    protected override async Task HandleAsync(HttpContext context)
    {
        var (request, answer) = (context.Request, context.Response);
        Seen.Enqueue($"{request.Method} {request.Path.Value!.Split('/')[^1]}".TrimEnd());
        if (await Before(context))
            return;
        using var passed = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(server, request.Path.Value + request.QueryString));
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        if (body.Length > 0)
            passed.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, value) in request.Headers.Where(header => !NotCopied.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!passed.Headers.TryAddWithoutValidation(name, (string?)value))
                passed.Content?.Headers.TryAddWithoutValidation(name, (string?)value);
        }
        using var given = await _http.SendAsync(passed, CancellationToken.None);
        var bytes = await given.Content.ReadAsByteArrayAsync();
        if (await After(context))
            return;
        answer.StatusCode = (int)given.StatusCode;
        foreach (var (name, values) in given.Headers.Concat(given.Content.Headers).Where(header => !NotCopied.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            answer.Headers[name] = values.ToArray();
        if (answer.StatusCode != StatusCodes.Status204NoContent)
            await answer.Body.WriteAsync(bytes);
    }
}

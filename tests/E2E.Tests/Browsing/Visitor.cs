using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>A person with a fresh browser profile and one page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan InteractiveLimit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> _complaints = new();
    private TaskCompletionSource _interactive = new();
    private IWebSocketRoute? _connection;

    internal Visitor(IBrowserContext context, IPage page)
    {
        (Context, Page, Booking, Sound) = (context, page, new BookingPage(page), new Sound(page));
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) => NoteRendering(frame.Binary);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public BookingPage Booking { get; }

    /// <summary>What the visitor says into the microphone and hears from the loudspeaker, once installed.</summary>
    public Sound Sound { get; }

    /// <summary>What the browser's console and the page's scripts complained about.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens a path of the host and waits until its interactive parts answer: before that a click is lost.</summary>
    public async Task OpenAsync(string path = "/")
    {
        _interactive = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.GotoAsync(path);
        await _interactive.Task.WaitAsync(InteractiveLimit);
    }

    /// <summary>Puts the test between the page and its host, so that it can cut the connection. To be called before the page is opened.</summary>
    public Task MakeDroppableAsync() => Page.RouteWebSocketAsync(new Regex("/_blazor"), socket =>
    {
        var host = socket.ConnectToServer();
        socket.OnMessage(frame =>
        {
            NoteRendering(frame.Binary);
            if (frame.Binary is { } bytes)
                host.Send(bytes);
            else
                host.Send(frame.Text!);
        });
        _connection = socket;
    });

    /// <summary>Cuts the connection to the host, and waits until the page has made a new one and has caught up.</summary>
    public async Task DropConnectionAsync()
    {
        var before = _connection!;
        await before.CloseAsync(new() { Code = 1011, Reason = "Cut by the test" });
        await Page.WaitForFunctionAsync("document.querySelector('#components-reconnect-modal') !== null");
        await Page.WaitForFunctionAsync("!(document.querySelector('#components-reconnect-modal')?.checkVisibility())");
        Assert.NotSame(before, _connection);
    }

    /// <summary>Writes <c>artifacts/screenshots/NAME.png</c>.</summary>
    public Task ScreenshotAsync(string name, bool fullPage = false) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(TestPaths.Artifacts("screenshots"), name + ".png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });

    /// <summary>Every accessibility violation on the page as it is now, one readable line each.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityViolationsAsync() =>
        [.. (await Page.RunAxe()).Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    // Blazor's client says so when it has applied the first interactive rendering.
    private void NoteRendering(byte[]? frame)
    {
        if (frame is not null && frame.AsSpan().IndexOf("OnRenderCompleted"u8) >= 0)
            _interactive.TrySetResult();
    }
}

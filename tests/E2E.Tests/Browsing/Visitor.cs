using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>A person with a fresh browser profile and one page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly TimeSpan InteractiveLimit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> _complaints = new();
    private TaskCompletionSource _interactive = new();

    internal Visitor(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            // Blazor's client says so when it has applied the first interactive rendering.
            if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf("OnRenderCompleted"u8) >= 0)
                _interactive.TrySetResult();
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser's console and the page's scripts complained about.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens a path of the host and waits until its interactive parts answer: before that a click is lost.</summary>
    public async Task OpenAsync(string path = "/")
    {
        _interactive = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Page.GotoAsync(path);
        await _interactive.Task.WaitAsync(InteractiveLimit);
    }

    /// <summary>Writes <c>artifacts/screenshots/NAME.png</c>.</summary>
    public Task ScreenshotAsync(string name, bool fullPage = false) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(TestPaths.Artifacts("screenshots"), name + ".png"), FullPage = fullPage, Animations = ScreenshotAnimations.Disabled });

    /// <summary>Every accessibility violation on the page as it is now, one readable line each.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityViolationsAsync() =>
        [.. (await Page.RunAxe()).Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} at {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}

using Microsoft.Playwright;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>One headless Chromium; every visitor has a context of its own, with nothing shared.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string DebianChromium = "/usr/bin/chromium";
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Browser> LaunchAsync(params string[] moreFlags)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            // Debian's own where there is one; else the one that Playwright installed.
            ExecutablePath = File.Exists(DebianChromium) ? DebianChromium : null,
            Args = [.. Flags, .. moreFlags],
        });
        return new Browser(playwright, browser);
    }

    public async Task<Visitor> NewVisitorAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = address.ToString();
        var context = await _browser.NewContextAsync(options);
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}

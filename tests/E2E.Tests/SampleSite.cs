using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.E2E.Tests.Hosting;

namespace VoiceBookingKit.E2E.Tests;

/// <summary>The sample host and a browser, started once for all tests of the collection.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public const string Name = "Sample site";

    public HostProcess Host { get; private set; } = null!;

    public Browser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(15_000); // a busy machine is slow, not wrong
        Host = await HostProcess.StartAsync();
        Browser = await Browser.LaunchAsync("--use-fake-device-for-media-stream");
    }

    /// <summary>A visitor with the page open, in New York unless said otherwise.</summary>
    /// <param name="options">Screen, colours, zone and the like.</param>
    /// <param name="speaks">Whether stand-ins take the place of the browser's speech APIs.</param>
    /// <param name="mayListen">Whether the microphone is allowed.</param>
    /// <param name="droppable">Whether the connection can be cut.</param>
    public async Task<Visitor> OpenAsync(BrowserNewContextOptions? options = null, bool speaks = false, bool mayListen = true, bool droppable = false)
    {
        options ??= new();
        options.TimezoneId ??= "America/New_York";
        options.Locale ??= "en-US";
        options.Permissions = mayListen ? ["microphone"] : [];
        var visitor = await Browser.NewVisitorAsync(Host.Address, options);
        if (speaks)
            await Voice.InstallAsync(visitor.Page);
        if (droppable)
            await visitor.MakeDroppableAsync();
        await visitor.OpenAsync();
        return visitor;
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Host.DisposeAsync();
    }
}

[CollectionDefinition(SampleSite.Name)]
public sealed class SampleSiteTests : ICollectionFixture<SampleSite>;

using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.E2E.Tests.Hosting;

namespace VoiceBookingKit.E2E.Tests;

/// <summary>The sample host with ears and a voice of its own, and a browser, started once for all tests of the collection.</summary>
public sealed class SpeakingSite : IAsyncLifetime
{
    public const string Name = "Speaking site";

    public HostProcess Host { get; private set; } = null!;

    public Browser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(15_000); // a busy machine is slow, not wrong
        Host = await HostProcess.StartAsync(plugIn: TestPaths.ToneSpeech, settings: new Dictionary<string, string> { ["VoiceBooking:Endpoints:TokensPerMinute"] = "1000" });
        Browser = await Browser.LaunchAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
    }

    /// <summary>A visitor with the page open.</summary>
    /// <param name="sound">Their microphone and loudspeaker.</param>
    /// <param name="options">Screen, colours and the like.</param>
    /// <param name="prepare">What to do with the page before it is opened.</param>
    /// <param name="address">Where the host is for this visitor; null for its own address.</param>
    public async Task<Visitor> OpenAsync(SoundSettings? sound = null, BrowserNewContextOptions? options = null, Func<IPage, Task>? prepare = null, Uri? address = null)
    {
        options ??= new();
        options.TimezoneId ??= "America/New_York";
        options.Locale ??= "en-US";
        options.Permissions = ["microphone", "screen-wake-lock"];
        var visitor = await Browser.NewVisitorAsync(address ?? Host.Address, options);
        await visitor.Sound.InstallAsync(sound ?? new());
        if (prepare is not null)
            await prepare(visitor.Page);
        await visitor.OpenAsync();
        return visitor;
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Host.DisposeAsync();
    }
}

// Sound runs in real time, and has gaps where a browser beside it takes the processor.
[CollectionDefinition(SpeakingSite.Name, DisableParallelization = true)]
public sealed class SpeakingSiteTests : ICollectionFixture<SpeakingSite>;

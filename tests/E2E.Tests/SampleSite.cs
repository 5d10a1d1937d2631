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
        Host = await HostProcess.StartAsync();
        Browser = await Browser.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Host.DisposeAsync();
    }
}

[CollectionDefinition(SampleSite.Name)]
public sealed class SampleSiteTests : ICollectionFixture<SampleSite>;

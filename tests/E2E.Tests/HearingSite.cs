using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.E2E.Tests.Hosting;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.E2E.Tests;

/// <summary>The sample host as anybody starts it, with a recogniser and a voice chosen by its settings; nothing said is known beforehand.</summary>
public abstract class HearingSite : IAsyncLifetime
{
    // A receptionist who talks a little faster makes these calls, which last as long as they last, shorter.
    private protected const double Pace = 1.4;

    public HostProcess Host { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(15_000); // a busy machine is slow, not wrong
        Host = await HostProcess.StartAsync(Settings());
    }

    /// <summary>A visitor with the page open.</summary>
    public async Task<Visitor> OpenAsync(Browser browser, SoundSettings sound)
    {
        var visitor = await browser.NewVisitorAsync(Host.Address, new BrowserNewContextOptions
        {
            TimezoneId = "America/New_York",
            Locale = "en-US",
            Permissions = ["microphone"],
            // Without a graphics card, moving pictures would take a third of the processor from the sound.
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 480, Height = 800 },
        });
        await visitor.Sound.InstallAsync(sound);
        await visitor.OpenAsync();
        return visitor;
    }

    public virtual async Task DisposeAsync()
    {
        await Host.DisposeAsync();
    }

    private protected abstract Dictionary<string, string> Settings();
}

/// <summary>The host listens and speaks with the engines on this machine.</summary>
public sealed class LocalSpeechSite : HearingSite
{
    public const string Name = "Site with local speech";

    private protected override Dictionary<string, string> Settings() => new()
    {
        ["Speech"] = "Local",
        ["VoiceBooking:LocalSpeech:Speed"] = FormattableString.Invariant($"{Pace}"),
    };
}

/// <summary>The host listens and speaks over Deepgram's protocol, with the engines of this machine at its far end.</summary>
public sealed class DeepgramSite : HearingSite
{
    public const string Name = "Site with Deepgram";

    private readonly DeepgramServer _deepgram = new();
    private readonly AttentiveEar _engines = new(Pace);

    public IReadOnlyList<DeepgramRequest> Requests => _deepgram.Requests;

    public override async Task InitializeAsync()
    {
        (_deepgram.Recogniser, _deepgram.Voice) = (_engines, _engines);
        await _deepgram.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _deepgram.DisposeAsync();
        await _engines.DisposeAsync();
    }

    private protected override Dictionary<string, string> Settings() => new()
    {
        ["Speech"] = "Deepgram",
        ["VoiceBooking:Deepgram:ApiKey"] = _deepgram.ApiKey,
        ["VoiceBooking:Deepgram:Endpoint"] = _deepgram.Address.ToString(),
    };
}

[CollectionDefinition(LocalSpeechSite.Name, DisableParallelization = true)]
public sealed class LocalSpeechSiteTests : ICollectionFixture<LocalSpeechSite>;

[CollectionDefinition(DeepgramSite.Name, DisableParallelization = true)]
public sealed class DeepgramSiteTests : ICollectionFixture<DeepgramSite>;

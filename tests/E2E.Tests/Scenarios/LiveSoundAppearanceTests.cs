using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>A live call in light and dark, on a phone and on a desk: accessible, within its screen, easy to hit, and photographed.</summary>
[Collection(SpeakingSite.Name)]
public sealed class LiveSoundAppearanceTests(SpeakingSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, 860)]
    [InlineData(ColorScheme.Dark, 360, 740)]
    public async Task A_live_call_is_accessible_and_fits_its_screen(ColorScheme scheme, int width, int height)
    {
        var look = $"{width}-{scheme.ToString().ToLowerInvariant()}";
        await using var visitor = await site.OpenAsync(options: new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        var booking = visitor.Booking;
        await booking.CallAsync();
        await booking.HearGreetingAsync();
        await Expect(booking.State).ToHaveTextAsync("Listening");
        await CheckAsync(visitor, "live", look);

        await booking.Button("Mute microphone").ClickAsync();
        await Expect(booking.State).ToHaveTextAsync("Muted");
        await CheckAsync(visitor, "muted", look);
        await booking.Button("Mute microphone").ClickAsync();

        await booking.Button("Choose microphone").ClickAsync();
        await Expect(booking.Dialog.GetByLabel("Microphone", new() { Exact = true })).ToBeVisibleAsync();
        await CheckAsync(visitor, "microphones", look);
        await booking.Button("Choose microphone").ClickAsync();

        await visitor.Sound.SayAsync("what are your opening hours");
        await Expect(booking.State).ToHaveTextAsync("Speaking");
        await CheckAsync(visitor, "speaking", look);

        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('offline'))");
        await Expect(booking.Dialog.Locator("[data-vb-line]")).ToHaveTextAsync("Reconnecting…");
        await CheckAsync(visitor, "reconnecting", look);
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await Expect(booking.Dialog.Locator("[data-vb-line]")).ToHaveTextAsync("");

        // Its times are known when the answer is out.
        await Expect(booking.State).ToHaveTextAsync("Listening", new() { Timeout = 60_000 });
        await booking.Button("End call").ClickAsync();
        await visitor.Page.GotoAsync("/latency");
        await Expect(visitor.Page.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        await CheckAsync(visitor, "latency", look);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280, 860)]
    [InlineData(ColorScheme.Dark, 360, 740)]
    public async Task A_call_without_a_microphone_is_accessible_and_fits_its_screen(ColorScheme scheme, int width, int height)
    {
        await using var visitor = await site.OpenAsync(new() { Denied = true }, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        await visitor.Booking.CallAsync();
        await Expect(visitor.Booking.Dialog.Locator(".vb-note")).ToContainTextAsync("microphone is blocked");
        await visitor.Booking.HearGreetingAsync();
        await CheckAsync(visitor, "no-microphone", $"{width}-{scheme.ToString().ToLowerInvariant()}");
    }

    private static async Task CheckAsync(Visitor visitor, string state, string look)
    {
        await visitor.Page.Mouse.MoveAsync(1, 1);
        await visitor.ScreenshotAsync($"{state}-{look}");
        Assert.Empty(await visitor.AccessibilityViolationsAsync());
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('dialog button, dialog select')].filter(e => { const r = e.getBoundingClientRect(); return r.width < 44 || r.height < 44 || r.right > innerWidth; }).map(e => e.outerHTML)"));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{state} is wider than its screen.");
    }
}

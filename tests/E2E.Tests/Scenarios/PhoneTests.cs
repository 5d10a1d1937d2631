using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>Calls from a phone's browser: by touch, on a small screen that locks itself, with sound that the phone takes away.</summary>
[Collection(SpeakingSite.Name)]
public sealed class PhoneTests(SpeakingSite site)
{
    [Fact]
    public async Task A_call_is_begun_by_touch_and_keeps_the_screen_on_to_its_end()
    {
        await using var visitor = await OpenAsync();
        // Before a touch the browser lets nothing be heard.
        Assert.Equal("suspended", await visitor.Page.EvaluateAsync<string>("withoutTouch"));

        await CallAsync(visitor);

        await visitor.Sound.UntilSilentAsync();
        await visitor.Page.WaitForFunctionAsync("sound.openLocks === 1");
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        await visitor.Sound.SayAsync("where are you");
        await visitor.Booking.HearAsync("Harbor");
        await Expect(visitor.Booking.State).ToHaveTextAsync("Listening");
        await visitor.Booking.Button("End call").TapAsync();
        await visitor.Page.WaitForFunctionAsync("sound.openLocks === 0 && sound.openMicrophones === 0");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_screen_that_went_off_is_kept_on_again_when_the_visitor_is_back()
    {
        await using var visitor = await OpenAsync();
        await CallAsync(visitor);
        await visitor.Page.WaitForFunctionAsync("sound.openLocks === 1");

        // What a browser does when another page is looked at.
        await visitor.Page.EvaluateAsync("sound.locks[0].release()");
        await visitor.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

        await visitor.Page.WaitForFunctionAsync("sound.locks.length === 2 && sound.openLocks === 1");
    }

    [Fact]
    public async Task Sound_that_the_phone_took_away_is_told_and_comes_back_with_a_touch()
    {
        await using var visitor = await OpenAsync();
        await CallAsync(visitor);
        await visitor.Sound.UntilSilentAsync();
        var line = visitor.Booking.Dialog.Locator("[data-vb-line]");

        await visitor.Page.EvaluateAsync("sound.context.suspend()");
        await Expect(line).ToContainTextAsync("Tap");
        await visitor.ScreenshotAsync("phone-interrupted");
        await visitor.Booking.Log.TapAsync();

        await Expect(line).ToHaveTextAsync("");
        await Expect(visitor.Booking.State).ToHaveTextAsync("Listening");
        await visitor.Sound.SayAsync("where are you");
        await visitor.Sound.UntilHeardAsync("Harbor");
    }

    private Task<Visitor> OpenAsync() => site.OpenAsync(new() { ContextRate = 48_000 }, new()
    {
        ViewportSize = new() { Width = 360, Height = 740 },
        DeviceScaleFactor = 2,
        IsMobile = true,
        HasTouch = true,
        UserAgent = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
        ReducedMotion = ReducedMotion.Reduce,
    }, page => page.AddInitScriptAsync("addEventListener('load', () => { window.withoutTouch = new AudioContext().state; })"));

    private static async Task CallAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Book a demo" }).First.TapAsync();
        await visitor.Booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Talk to our assistant") }).TapAsync();
        await visitor.Booking.Button("Start the call").TapAsync();
        await visitor.Booking.HearGreetingAsync();
    }
}

using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>Each state of the dialog in light and dark, on a phone and on a desk: accessible, within its screen, and photographed.</summary>
[Collection(SampleSite.Name)]
public sealed class AppearanceTests(SampleSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, 860)]
    [InlineData(ColorScheme.Dark, 1280, 860)]
    [InlineData(ColorScheme.Light, 360, 740)]
    [InlineData(ColorScheme.Dark, 360, 740)]
    public async Task Every_state_is_accessible_and_fits_its_screen(ColorScheme scheme, int width, int height)
    {
        var look = $"{width}-{scheme.ToString().ToLowerInvariant()}";
        await using var visitor = await site.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } }, speaks: true);
        var booking = visitor.Booking;
        await CheckAsync(visitor, "home", look);

        await booking.OpenAsync();
        await CheckAsync(visitor, "choices", look);

        await booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Talk to our assistant") }).ClickAsync();
        await CheckAsync(visitor, "ready", look);

        await booking.Button("Start the call").ClickAsync();
        await booking.HearGreetingAsync();
        await booking.Voice.SayAsync("a product demo next Thursday afternoon");
        await booking.SeeSlotsAsync();
        await CheckAsync(visitor, "talking", look);

        await booking.AnswerAloudAsync("the last one");
        await booking.TypeWhoAsync("Ana Ruiz", "ana.ruiz@example.com");
        await CheckAsync(visitor, "question", look);

        await booking.Button("Yes, book it").ClickAsync();
        await Expect(booking.Confirmation).ToBeVisibleAsync();
        await CheckAsync(visitor, "confirmed", look);

        await booking.Button("End call").ClickAsync();
        await Expect(booking.Dialog).ToContainTextAsync("1 appointment");
        await CheckAsync(visitor, "summary", look);

        await booking.Button("Back to the choices").ClickAsync();
        await booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Pick a time yourself") }).ClickAsync();
        await Expect(booking.Dialog.Locator(".vb-times .vb-slot").First).ToBeVisibleAsync();
        await CheckAsync(visitor, "manual", look);

        await booking.Dialog.Locator(".vb-times .vb-slot").Last.ClickAsync();
        await booking.Button("Book this time").ClickAsync();
        await Expect(booking.Dialog.GetByLabel("Name")).ToBeFocusedAsync();
        await CheckAsync(visitor, "form", look);
        Assert.Empty(visitor.Complaints);
    }

    private static async Task CheckAsync(Visitor visitor, string state, string look)
    {
        await visitor.Page.Mouse.MoveAsync(1, 1);
        // What still moves has colours between two, which no contrast can be read from.
        await visitor.Page.EvaluateAsync("Promise.all(document.getAnimations().filter(a => a.effect.getTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))");
        await visitor.ScreenshotAsync($"{state}-{look}");
        Assert.Empty(await visitor.AccessibilityViolationsAsync());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('dialog, dialog *')].every(e => e.scrollWidth <= Math.max(e.clientWidth, innerWidth))"), $"{state} is wider than its screen.");
    }
}

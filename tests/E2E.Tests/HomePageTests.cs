using Microsoft.Playwright;
using VoiceBookingKit.Assertions;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests;

[Collection(SampleSite.Name)]
public sealed class HomePageTests(SampleSite site)
{
    [Fact]
    public async Task The_home_page_opens_without_complaint_and_is_accessible()
    {
        await using var visitor = await site.Browser.NewVisitorAsync(site.Host.Address);

        await visitor.OpenAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await visitor.ScreenshotAsync("home");
        Findings.None(visitor.Complaints);
        Findings.None(await visitor.AccessibilityViolationsAsync());
    }
}

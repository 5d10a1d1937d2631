using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>From the mail to the page that its link opens, where the appointment is moved and cancelled.</summary>
[Collection(SampleSite.Name)]
public sealed partial class ManageTests(SampleSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280, 860)]
    [InlineData(ColorScheme.Dark, 360, 740)]
    public async Task A_mail_s_link_moves_and_cancels_the_appointment(ColorScheme scheme, int width, int height)
    {
        var look = $"{width}-{scheme.ToString().ToLowerInvariant()}";
        var email = $"ana{width}@example.com";
        await BookAsync(email);
        var mail = await site.Host.Mails.FindHtmlAsync(email, "Booked");
        await using var visitor = await site.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height } });
        await LookAtMailAsync(visitor, mail, look);
        var page = visitor.Page;

        await visitor.OpenAsync(LinkIn(mail));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your appointment with Tidewater" })).ToBeVisibleAsync();
        await CheckAsync(visitor, "manage", look);

        // By keyboard alone.
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to another time" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move to another time" })).ToBeFocusedAsync();
        await page.Locator(".vb-times .vb-slot").Last.PressAsync("Enter");
        await CheckAsync(visitor, "manage-move", look);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move my appointment" }).PressAsync("Enter");
        await Expect(page.GetByText("Your appointment is moved")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your appointment with Tidewater" })).ToBeFocusedAsync();
        await site.Host.Mails.FindHtmlAsync(email, "Moved");

        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel appointment" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Yes, cancel it" })).ToBeFocusedAsync();
        await CheckAsync(visitor, "manage-cancel", look);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, cancel it" }).PressAsync("Enter");
        await Expect(page.GetByText("Your appointment is cancelled")).ToBeVisibleAsync();
        await CheckAsync(visitor, "manage-cancelled", look);
        await site.Host.Mails.FindHtmlAsync(email, "Cancelled");

        // The link still opens, and there is nothing left to change.
        await visitor.OpenAsync(LinkIn(mail));
        await Expect(page.GetByText("Your appointment is cancelled")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel appointment" })).ToHaveCountAsync(0);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_link_that_was_changed_shows_nothing_of_the_appointment()
    {
        await BookAsync("bea@example.com");
        var link = LinkIn(await site.Host.Mails.FindHtmlAsync("bea@example.com", "Booked"));
        await using var visitor = await site.OpenAsync();

        foreach (var forged in new[] { link[..^3], link[..^1] + (link[^1] == 'A' ? 'B' : 'A'), "/manage", "/manage?token=<script>", $"/manage?token={new string('A', 3000)}" })
        {
            await visitor.OpenAsync(forged);
            await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "This link doesn’t work" })).ToBeVisibleAsync();
            Assert.DoesNotContain("bea@", await visitor.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        }
        await CheckAsync(visitor, "manage-refused", "1280-light");
    }

    private async Task BookAsync(string email)
    {
        using var client = new HttpClient { BaseAddress = site.Host.Address };
        var from = DateTimeOffset.UtcNow.AddDays(7);
        var free = await client.GetFromJsonAsync<JsonElement>($"/voicebooking/availability?service=demo&from={from:yyyy-MM-dd}&to={from.AddDays(5):yyyy-MM-dd}");
        var slot = free.GetProperty("slots")[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/voicebooking/appointments")
        {
            Content = JsonContent.Create(new
            {
                service = slot.GetProperty("service").GetString(),
                staff = slot.GetProperty("staff").GetString(),
                start = slot.GetProperty("start").GetString(),
                name = "Ana Díaz & Söhne 👩‍🚀",
                email,
                notes = "Please bring <b>samples</b> & a \"quote\".",
                time_zone = "Europe/London",
            }),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task LookAtMailAsync(Visitor visitor, string mail, string look)
    {
        await visitor.Page.SetContentAsync(mail);
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Your appointment is booked" })).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Please bring <b>samples</b> & a \"quote\".")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("London time (GMT)")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("New York time (EST)")).ToBeVisibleAsync();
        await CheckAsync(visitor, "mail", look);
    }

    private static string LinkIn(string mail)
    {
        var link = WebUtility.HtmlDecode(ManageLink().Match(mail).Groups[1].Value);
        return new Uri(link).PathAndQuery;
    }

    private static async Task CheckAsync(Visitor visitor, string state, string look)
    {
        await visitor.Page.Mouse.MoveAsync(1, 1);
        await visitor.Page.EvaluateAsync("Promise.all(document.getAnimations().filter(a => a.effect.getTiming().iterations !== Infinity).map(a => a.finished.catch(() => {})))");
        await visitor.ScreenshotAsync($"{state}-{look}", fullPage: true);
        Assert.Empty(await visitor.AccessibilityViolationsAsync());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{state} is wider than its screen.");
    }

    [GeneratedRegex("href=\"([^\"]*/manage\\?token[^\"]*)\"")]
    private static partial Regex ManageLink();
}

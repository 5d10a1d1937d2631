using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

[Collection(SampleSite.Name)]
public sealed partial class ManualBookingTests(SampleSite site)
{
    [Fact]
    public async Task A_time_is_picked_by_eye_and_the_form_says_what_is_missing()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenManualAsync();
        await booking.Button("Next month").ClickAsync();
        await booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = FreeDay() }).First.ClickAsync();
        await Slots(booking).First.ClickAsync();

        await booking.Button("Book this time").ClickAsync();
        await Expect(booking.Dialog.GetByLabel("Name")).ToBeFocusedAsync();
        await Expect(booking.Dialog.GetByLabel("Name")).ToHaveAccessibleDescriptionAsync("Please enter your name.");
        await booking.Dialog.GetByLabel("Name").FillAsync("Ana Ruiz");
        await booking.Dialog.GetByLabel("Email").FillAsync("ana@nowhere");
        await booking.Button("Book this time").ClickAsync();
        await Expect(booking.Dialog.GetByLabel("Email")).ToHaveAccessibleDescriptionAsync(new Regex("such as ana@example.com"));
        await booking.Dialog.GetByLabel("Email").FillAsync("ana@example.com");
        await booking.Button("Book this time").ClickAsync();

        await Expect(booking.Confirmation).ToContainTextAsync("You’re booked");
        await Expect(booking.Confirmation).ToContainTextAsync("ana@example.com");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_same_card_moves_and_cancels()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await BookFirstTimeAsync(booking, "Maya Chen", "Kit Young");
        var reference = await booking.ReferenceAsync();

        await booking.Button("Change").ClickAsync();
        await Slots(booking).Last.ClickAsync();
        await booking.Button("Move my appointment").ClickAsync();
        await Expect(booking.Confirmation).ToContainTextAsync("Your appointment is moved");
        Assert.Equal(reference, await booking.ReferenceAsync());
        await booking.Button("Cancel").ClickAsync();
        await booking.Button("Yes, cancel it").ClickAsync();

        await Expect(booking.Confirmation).ToContainTextAsync("Your appointment is cancelled");
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard_alone()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        var keyboard = visitor.Page.Keyboard;
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Book a demo" }).First.FocusAsync();

        await keyboard.PressAsync("Enter");
        await Expect(booking.Dialog.Locator(".vb-choice").First).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Enter");
        var grid = booking.Dialog.GetByRole(AriaRole.Grid);
        await Expect(grid).ToHaveAttributeAsync("aria-busy", "false");
        await TabToAsync(booking, "[role=grid] button");
        await MoveAsync(visitor.Page, "PageDown");
        await MoveAsync(visitor.Page, "Home");
        while (await visitor.Page.EvaluateAsync<bool>("document.activeElement.ariaDisabled === 'true'"))
            await MoveAsync(visitor.Page, "ArrowRight");

        var day = await visitor.Page.EvaluateAsync<string>("document.activeElement.ariaLabel");
        await keyboard.PressAsync("Enter");
        await Expect(booking.Dialog.Locator(".vb-times h3")).ToHaveTextAsync(day[..day.LastIndexOf(',')]);
        await TabToAsync(booking, ".vb-slot");
        await keyboard.PressAsync("Enter");
        await Expect(booking.Dialog.Locator(".vb-picked h3")).ToBeFocusedAsync();
        await TabToAsync(booking, "[name=name]");
        await keyboard.TypeAsync("Noor Haddad");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("noor@example.com");
        await keyboard.PressAsync("Enter");

        await Expect(booking.Confirmation).ToContainTextAsync("Noor Haddad");
        await keyboard.PressAsync("Escape");
        await Expect(booking.Dialog).ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Book a demo" }).First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Of_two_visitors_who_want_one_slot_one_gets_it_and_the_other_a_kind_word()
    {
        await using var first = await site.OpenAsync();
        await using var second = await site.OpenAsync();
        BookingPage[] both = [first.Booking, second.Booking];
        foreach (var booking in both)
        {
            await booking.OpenManualAsync();
            await booking.Dialog.GetByLabel("With whom?").SelectOptionAsync("Priya Nair");
            await booking.Button("Next month").ClickAsync();
            await booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = FreeDay() }).Last.ClickAsync();
        }

        await Task.WhenAll(both.Select(booking => Slots(booking).First.ClickAsync()));
        foreach (var booking in both)
            await Expect(booking.Dialog.GetByLabel("Email").Or(booking.Dialog.GetByRole(AriaRole.Alert))).ToBeVisibleAsync();

        var firstWon = await first.Booking.Dialog.GetByLabel("Email").IsVisibleAsync();
        var (winner, other) = firstWon ? (first.Booking, second.Booking) : (second.Booking, first.Booking);
        await Expect(other.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Someone just took that time");
        await FillInAsync(winner, "The First");
        await Expect(winner.Confirmation).ToContainTextAsync("Priya Nair");
        await Slots(other).First.ClickAsync();
        await FillInAsync(other, "The Second");
        await Expect(other.Confirmation).ToContainTextAsync("Priya Nair");
        Assert.NotEqual(await winner.Confirmation.Locator(".vb-confirmation-time").InnerTextAsync(), await other.Confirmation.Locator(".vb-confirmation-time").InnerTextAsync());
    }

    [Fact]
    public async Task A_visitor_elsewhere_sees_both_clocks()
    {
        await using var visitor = await site.OpenAsync(new() { TimezoneId = "Asia/Tokyo" });
        var booking = visitor.Booking;

        await booking.OpenManualAsync();

        await Expect(booking.Dialog).ToContainTextAsync("Yours, Tokyo time");
        await Expect(Slots(booking).First).ToContainTextAsync("your time");
    }

    private static async Task BookFirstTimeAsync(BookingPage booking, string staff, string name)
    {
        await booking.OpenManualAsync();
        await booking.Dialog.GetByLabel("With whom?").SelectOptionAsync(staff);
        await booking.Button("Next month").ClickAsync();
        await booking.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = FreeDay() }).Nth(3).ClickAsync();
        await Slots(booking).First.ClickAsync();
        await FillInAsync(booking, name);
        await Expect(booking.Confirmation).ToContainTextAsync("You’re booked");
    }

    private static async Task FillInAsync(BookingPage booking, string name)
    {
        await booking.Dialog.GetByLabel("Name").FillAsync(name);
        await booking.Dialog.GetByLabel("Email").FillAsync($"{name.Replace(' ', '.')}@example.com");
        await booking.Button("Book this time").ClickAsync();
    }

    private static ILocator Slots(BookingPage booking) => booking.Dialog.Locator(".vb-times .vb-slot");

    // Asked for step by step, and not on each frame: a busy browser draws none for a page that nobody looks at.
    private static async Task MoveAsync(IPage page, string key)
    {
        var before = await FocusedDayAsync(page);
        Assert.NotNull(before);
        await page.Keyboard.PressAsync(key);
        for (var tries = 0; tries < 600; tries++)
        {
            if (await FocusedDayAsync(page) is { } day && day != before)
                return;
            await Task.Delay(50);
        }
        Assert.Fail($"{key} does not lead away from {before}; the focus is on {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
    }

    private static Task<string?> FocusedDayAsync(IPage page) => page.EvaluateAsync<string?>("document.activeElement?.dataset.date ?? null");

    private static async Task TabToAsync(BookingPage booking, string selector)
    {
        for (var steps = 0; steps < 20; steps++)
        {
            if (await booking.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await booking.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not lead to {selector}.");
    }

    [GeneratedRegex(@", \d+ times? free$")]
    private static partial Regex FreeDay();
}

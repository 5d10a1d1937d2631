using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

[Collection(SampleSite.Name)]
public sealed class TypingTests(SampleSite site)
{
    [Fact]
    public async Task An_appointment_is_booked_by_typing_and_nothing_else()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();

        await booking.TypeAsync("I would like a product demo with Maya next Wednesday");
        await booking.SeeSlotsAsync();
        await booking.TypeAsync("the last one");
        await booking.TypeWhoAsync("Ana Ruiz", "ana dot ruiz at example dot com");
        await Expect(booking.Confirmation).Not.ToBeVisibleAsync();
        await booking.TypeAsync("yes please");

        await booking.HearAsync("booked");
        await Expect(booking.Confirmation).ToContainTextAsync("Wednesday");
        await Expect(booking.Confirmation).ToContainTextAsync("Maya Chen");
        await Expect(booking.Confirmation).ToContainTextAsync("ana.ruiz@example.com");
        Assert.Matches("^[2-9A-Z]{6}$", await booking.ReferenceAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Markup_is_shown_as_it_was_typed_and_never_rendered()
    {
        const string Markup = "<img src=x onerror=\"window.broken=1\"><b>bold</b>";
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();

        await booking.TypeAsync(Markup);

        await Expect(booking.Log.Locator(".vb-message--user").Last).ToContainTextAsync(Markup);
        Assert.Equal(0, await booking.Dialog.Locator("img, b").CountAsync());
        Assert.False(await visitor.Page.EvaluateAsync<bool>("'broken' in window"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Moving_and_cancelling_go_on_from_the_card()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();
        await booking.TypeAsync("a product demo with Tom next Thursday at 11");
        await booking.TypeWhoAsync("Kim Park", "kim@example.com");
        await booking.Button("Yes, book it").ClickAsync();
        await booking.HearAsync("booked");
        var reference = await booking.ReferenceAsync();

        await booking.Button("Change").ClickAsync();
        await booking.HearAsync("?");
        await booking.TypeAsync("Thursday at 3 pm");
        await Expect(booking.Log.Locator(".vb-proposal").Last).ToContainTextAsync("3:00 PM");
        await booking.TypeAsync("yes");
        await Expect(booking.Confirmation).ToContainTextAsync("Your appointment is moved");
        await Expect(booking.Confirmation).ToContainTextAsync("3:00 PM");
        Assert.Equal(reference, await booking.ReferenceAsync());

        await booking.Button("Cancel").ClickAsync();
        await booking.HearAsync("cancel");
        await booking.TypeAsync("yes");
        await Expect(booking.Confirmation).ToContainTextAsync("Your appointment is cancelled");
    }

    [Fact]
    public async Task Ending_shows_a_short_summary_and_calling_again_begins_afresh()
    {
        await using var visitor = await site.OpenAsync();
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();
        await booking.TypeAsync("what are your opening hours?");
        await booking.HearAsync("9");

        await booking.Button("End call").ClickAsync();

        await Expect(booking.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Call ended" })).ToBeFocusedAsync();
        await Expect(booking.Dialog).ToContainTextAsync("Nothing was booked");
        await booking.Button("Start again").ClickAsync();
        await Expect(booking.Button("Start the call")).ToBeVisibleAsync();
    }
}

using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

[Collection(SampleSite.Name)]
public sealed class ConnectionTests(SampleSite site)
{
    [Fact]
    public async Task Closing_the_dialog_in_the_middle_of_a_call_hangs_up()
    {
        await using var visitor = await site.OpenAsync(speaks: true);
        var booking = visitor.Booking;
        await booking.CallAsync();
        await booking.HearGreetingAsync();
        Assert.True(await booking.Voice.IsListeningAsync());

        await booking.Button("Close").ClickAsync();

        await Expect(booking.Dialog).ToHaveCountAsync(0);
        await visitor.Page.WaitForFunctionAsync("!standIn.isListening && sessionStorage.length === 0");
        await booking.OpenTalkAsync();
        await Expect(booking.Button("Start the call")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_slot_that_was_being_talked_about_is_free_again_after_hanging_up()
    {
        await using var first = await site.OpenAsync();
        await first.Booking.OpenTalkAsync();
        await first.Booking.TypeAsync("a product demo with Maya on Monday at 9:30 am");
        await first.Booking.HearAsync("name");
        await first.Booking.Button("Close").ClickAsync();
        await Expect(first.Booking.Dialog).ToHaveCountAsync(0);

        await using var second = await site.OpenAsync();
        await second.Booking.OpenTalkAsync();
        await second.Booking.TypeAsync("a product demo with Maya on Monday at 9:30 am");

        await second.Booking.HearAsync("9:30");
        await second.Booking.HearAsync("name");
    }

    [Fact]
    public async Task A_dropped_connection_comes_back_to_the_same_call()
    {
        await using var visitor = await site.OpenAsync(droppable: true);
        var booking = visitor.Booking;
        await booking.OpenTalkAsync();
        await booking.TypeAsync("an intro call with Tom next Monday");
        await booking.SeeSlotsAsync();

        await visitor.DropConnectionAsync();

        await Expect(booking.Log).ToContainTextAsync("an intro call with Tom next Monday");
        await booking.TypeAsync("the first one");
        await booking.HearAsync("name");
    }

    [Fact]
    public async Task A_reloaded_page_goes_on_with_the_same_call()
    {
        await using var visitor = await site.OpenAsync(speaks: true);
        var booking = visitor.Booking;
        await booking.CallAsync();
        await booking.HearGreetingAsync();
        await booking.Voice.SayAsync("an intro call with Priya next Tuesday");
        await booking.SeeSlotsAsync();

        await visitor.Page.ReloadAsync();

        await Expect(booking.Log).ToContainTextAsync("an intro call with Priya next Tuesday");
        await Expect(booking.State).ToHaveTextAsync("Call paused");
        await booking.Button("Continue by voice").ClickAsync();
        await booking.Voice.UntilListeningAgainAsync(1);
        await booking.Voice.SayAsync("the first one");
        await booking.HearAsync("name");
        Assert.NotEmpty(await booking.Voice.SpokenAsync());
    }
}

using VoiceBookingKit.E2E.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>A call whose browser loses its whole network: the page's own connection and the sound's, and none can be made.</summary>
[Collection(SpeakingSite.Name)]
public sealed class LostNetworkTests(SpeakingSite site)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_call_survives_twenty_seconds_without_a_network_and_what_was_said_meanwhile_is_answered()
    {
        await using var network = new Network(site.Host.Address);
        await using var visitor = await site.OpenAsync(new() { ContextRate = 16_000 }, address: network.Address);
        var booking = visitor.Booking;
        await booking.CallAsync();
        await booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();
        await visitor.Sound.SayAsync("a product demo on monday at 10 am");
        await booking.HearAsync("name");
        await Expect(booking.State).ToHaveTextAsync("Listening");
        var before = await booking.Log.Locator(".vb-message").AllInnerTextsAsync();

        await network.CutAsync();
        var away = Task.Delay(Outage);
        await Expect(booking.Dialog.Locator("[data-vb-line]")).ToHaveTextAsync("Reconnecting…");
        await Expect(visitor.Page.Locator("#components-reconnect-modal")).ToBeAttachedAsync(); // the page has noticed too
        await visitor.Sound.SayAsync("ann lee");
        await away;
        Assert.Equal(0, network.Connections);
        network.Mend();

        await Expect(booking.Log.Locator(".vb-message--user").Last).ToContainTextAsync("ann lee", new() { Timeout = 60_000, IgnoreCase = true });
        await booking.HearAsync("email");
        await visitor.Sound.UntilHeardAsync("email");
        await visitor.Sound.SayAsync("ann at lee dot com");
        await booking.SeeQuestionAsync();
        await Expect(booking.State).ToHaveTextAsync("Listening");
        await visitor.Sound.SayAsync("yes");
        await booking.HearAsync("You're booked");

        Assert.Equal(before, (await booking.Log.Locator(".vb-message").AllInnerTextsAsync()).Take(before.Count));
        Assert.Equal(DayOfWeek.Monday, Assert.Single(await BookedRow.ReadAsync(site.Host.Database, "Ann Lee")).Start.DayOfWeek);
        Assert.Equal(1, await visitor.Sound.OpenMicrophonesAsync());
    }
}

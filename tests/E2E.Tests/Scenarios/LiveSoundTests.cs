using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>Calls whose sound the host hears and makes: through the browser's sound graph, the worklets and the audio socket, both ways.</summary>
[Collection(SpeakingSite.Name)]
public sealed class LiveSoundTests(SpeakingSite site)
{
    [Theory]
    [InlineData(16_000)] // nothing to resample
    [InlineData(44_100)]
    [InlineData(48_000)]
    public async Task What_is_said_is_heard_and_what_is_answered_is_played_whatever_the_rate_of_the_devices(int rate)
    {
        await using var visitor = await site.OpenAsync(new() { ContextRate = rate });
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();
        await Expect(visitor.Booking.State).ToHaveTextAsync("Listening");

        await AskAndHearAsync(visitor);

        Assert.Equal(rate, await visitor.Sound.LoudspeakerRateAsync());
        Assert.Empty(visitor.Complaints);
    }

    // One sample that a busy browser leaves out spoils the tones up to the next pause; so the question may be put twice.
    private static async Task AskAndHearAsync(Visitor visitor)
    {
        for (var tries = 1; ; tries++)
        {
            await visitor.Sound.SayAsync("What are your opening hours?");
            await Expect(visitor.Booking.Log.Locator(".vb-message--user").Last).ToContainTextAsync("What are your opening hours?");
            try
            {
                await visitor.Sound.UntilHeardAsync("Saturday");
                return;
            }
            catch (TimeoutException) when (tries == 1)
            {
                await Expect(visitor.Booking.State).ToHaveTextAsync("Listening");
            }
        }
    }

    [Fact]
    public async Task An_appointment_is_booked_by_sound_and_nothing_else()
    {
        await using var visitor = await site.OpenAsync(new() { ContextRate = 16_000 });
        await visitor.Booking.CallAsync();
        await Expect(visitor.Booking.State).ToHaveTextAsync("Speaking");

        foreach (var (words, answer) in new[]
        {
            ("a deep dive with Tom on Wednesday at 10 am", "name"), ("Sam Lee", "email"), ("s a m at example dot com", "Shall I book it"), ("yes", "booked"),
        })
        {
            await Expect(visitor.Booking.State).ToHaveTextAsync("Listening");
            await visitor.Sound.SayAsync(words);
            await Expect(visitor.Booking.Log.Locator(".vb-message--user").Last).ToContainTextAsync(words);
            await visitor.Booking.HearAsync(answer);
            await visitor.Sound.UntilHeardAsync(answer); // written before it is said: a yes that comes too early is asked for again
        }

        await Expect(visitor.Booking.Confirmation).ToContainTextAsync("sam@example.com");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_muted_microphone_is_silent_and_its_own_again_afterwards()
    {
        await using var visitor = await site.OpenAsync(new() { ContextRate = 16_000 });
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();

        await visitor.Booking.Button("Mute microphone").ClickAsync();
        await Expect(visitor.Booking.State).ToHaveTextAsync("Muted");
        await visitor.Sound.SayAsync("this is for nobody");
        await visitor.Booking.Button("Mute microphone").ClickAsync();
        await Expect(visitor.Booking.State).ToHaveTextAsync("Listening");
        await visitor.Sound.SayAsync("where are you");

        await Expect(visitor.Booking.Log.Locator(".vb-message--user").First).ToContainTextAsync("where are you");
    }

    [Fact]
    public async Task Closing_the_dialog_lets_go_of_the_microphone_and_the_socket()
    {
        await using var visitor = await site.OpenAsync();
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        Assert.Equal((1, 1), (await visitor.Sound.OpenMicrophonesAsync(), await visitor.Sound.OpenSocketsAsync()));

        await visitor.Booking.Button("Close").ClickAsync();

        await visitor.Page.WaitForFunctionAsync("sound.openMicrophones === 0 && sound.openSockets === 0 && sound.context.state === 'closed'");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_goodbye_is_said_to_its_end_with_the_microphone_off()
    {
        await using var visitor = await site.OpenAsync(new() { ContextRate = 16_000 });
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();
        await visitor.Sound.SayAsync("no thanks, goodbye");

        await visitor.Page.WaitForFunctionAsync("sound.openMicrophones === 0 && sound.openSockets === 0 && sound.context.state === 'closed'");
        await visitor.Sound.UntilHeardAsync("bye");
    }

    [Fact]
    public async Task A_refused_microphone_leaves_a_conversation_by_typing_and_no_sound()
    {
        await using var visitor = await site.OpenAsync(new() { Denied = true });
        await visitor.Booking.CallAsync();

        await Expect(visitor.Booking.Dialog.Locator(".vb-note")).ToContainTextAsync("microphone is blocked");
        await visitor.Booking.HearGreetingAsync();
        await visitor.Booking.TypeAsync("how long is the deep dive?");
        await visitor.Booking.HearAsync("hour");
        await visitor.Page.WaitForFunctionAsync("sound.context.state === 'closed' && sound.sockets.length === 0");
    }

    [Fact]
    public async Task Another_microphone_is_chosen_and_remembered()
    {
        await using var visitor = await site.OpenAsync(new() { ContextRate = 16_000 });
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        Assert.Equal("""{"channelCount":1,"echoCancellation":true,"noiseSuppression":true,"autoGainControl":true}""", await visitor.Page.EvaluateAsync<string>("JSON.stringify(sound.asked[0])"));

        await visitor.Booking.Button("Choose microphone").ClickAsync();
        await visitor.Booking.Dialog.GetByLabel("Microphone", new() { Exact = true }).SelectOptionAsync("Headset");
        await visitor.Page.WaitForFunctionAsync("sound.asked.length === 2 && sound.openMicrophones === 1");
        Assert.Equal("1", await visitor.Page.EvaluateAsync<string>("sound.asked[1].deviceId.ideal"));
        await visitor.Sound.UntilSilentAsync();
        await visitor.Sound.SayAsync("where are you");
        await Expect(visitor.Booking.Log.Locator(".vb-message--user")).ToContainTextAsync("where are you");

        await visitor.OpenAsync();
        await visitor.Booking.Button("Continue by voice").ClickAsync();
        await visitor.Page.WaitForFunctionAsync("sound.asked.length === 1");
        Assert.Equal("1", await visitor.Page.EvaluateAsync<string>("sound.asked[0].deviceId.ideal"));
    }

    [Fact]
    public async Task A_microphone_that_is_unplugged_leaves_the_next_one()
    {
        await using var visitor = await site.OpenAsync(new() { ContextRate = 16_000 });
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        await visitor.Sound.UntilSilentAsync();

        await visitor.Page.EvaluateAsync("sound.unplug()");
        await visitor.Page.WaitForFunctionAsync("sound.asked.length === 2 && sound.openMicrophones === 1");
        await visitor.Sound.SayAsync("where are you");

        await Expect(visitor.Booking.Log.Locator(".vb-message--user")).ToContainTextAsync("where are you");
    }
}

using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

[Collection(SampleSite.Name)]
public sealed class SpeakingTests(SampleSite site)
{
    [Fact]
    public async Task An_appointment_is_booked_by_speaking_and_nothing_else()
    {
        await using var visitor = await CallAsync();
        var booking = visitor.Booking;

        await booking.Voice.BeginToSayAsync("a product demo");
        await Expect(booking.Dialog.Locator(".vb-message--draft")).ToContainTextAsync("a product demo");
        await Expect(booking.Log).Not.ToContainTextAsync("a product demo");
        await booking.Voice.SayAsync("a product demo with Priya next Friday");
        await booking.SeeSlotsAsync();
        await booking.AnswerAloudAsync("two thirty p m");
        await booking.HearAsync("name");
        await booking.AnswerAloudAsync("Sam Lee");
        await booking.HearAsync("email");
        await booking.AnswerAloudAsync("s a m at example dot com");
        await booking.SeeQuestionAsync();
        await booking.AnswerAloudAsync("yes");

        await Expect(booking.Confirmation).ToContainTextAsync("2:30 PM");
        await Expect(booking.Confirmation).ToContainTextAsync("sam@example.com");
        await booking.Voice.UntilSpokenAsync("booked");
        Assert.Contains("this is Tidewater", string.Join(' ', await booking.Voice.SpokenAsync()), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_receptionist_falls_silent_when_the_visitor_begins_to_speak()
    {
        await using var visitor = await CallWhileSpeakingAsync();
        var booking = visitor.Booking;
        await Expect(booking.State).ToHaveTextAsync("Speaking");

        await booking.Voice.BeginToSayAsync("what services");

        await booking.Voice.UntilSilentAsync();
        Assert.Empty(await booking.Voice.SpokenToTheEndAsync());
        await Expect(booking.State).ToHaveTextAsync("Listening");
        await booking.Voice.SayAsync("what services do you have");
        await booking.HearAsync("intro call");
    }

    [Fact]
    public async Task The_receptionist_speaks_on_when_the_visitor_only_shows_to_be_listening()
    {
        await using var visitor = await CallWhileSpeakingAsync();
        var booking = visitor.Booking;
        await Expect(booking.State).ToHaveTextAsync("Speaking");

        await booking.Voice.SayAsync("mm-hm");
        await Expect(booking.Log.Locator(".vb-message--user")).ToContainTextAsync("mm-hm");

        await Expect(booking.State).ToHaveTextAsync("Speaking");
        await booking.Voice.FinishSentenceAsync();
        Assert.Single(await booking.Voice.SpokenToTheEndAsync());
    }

    [Fact]
    public async Task A_sentence_that_is_not_finished_waits_for_its_end()
    {
        await using var visitor = await CallAsync();
        var booking = visitor.Booking;

        await booking.Voice.SayAsync("my name is");
        await booking.Voice.SayAsync("Ann Lee");

        await Expect(booking.Log.Locator(".vb-message--user")).ToContainTextAsync("my name is Ann Lee");
        Assert.Single(await booking.Log.Locator(".vb-message--user").AllAsync());
    }

    [Fact]
    public async Task The_receptionist_s_own_voice_is_not_taken_for_the_visitor()
    {
        await using var visitor = await CallWhileSpeakingAsync();
        var booking = visitor.Booking;
        var greeting = (await booking.Voice.SpokenAsync())[0];

        await booking.Voice.BeginToSayAsync(greeting[..(greeting.Length / 2)]);
        await booking.Voice.SayAsync(greeting);
        Assert.Empty(await booking.Dialog.Locator(".vb-message--user").AllAsync());
        Assert.Empty(await booking.Voice.SpokenToTheEndAsync());

        // Its echo, and then the visitor's own words in the same breath.
        await booking.Voice.SayAsync(greeting + " where are you");
        await Expect(booking.Log.Locator(".vb-message--user")).ToContainTextAsync("where are you");
        await Expect(booking.Log.Locator(".vb-message--user")).Not.ToContainTextAsync("Tidewater");
    }

    [Fact]
    public async Task A_recognition_that_ends_by_itself_begins_again()
    {
        await using var visitor = await CallAsync();
        var booking = visitor.Booking;

        await booking.Voice.EndRecognitionAsync();
        await booking.Voice.UntilListeningAgainAsync(2);
        await booking.Voice.FailAsync("no-speech");
        await booking.Voice.UntilListeningAgainAsync(3);

        await booking.Voice.SayAsync("what are your opening hours");
        await booking.HearAsync("9");
    }

    [Fact]
    public async Task Muting_stops_listening_until_it_is_undone()
    {
        await using var visitor = await CallAsync();
        var booking = visitor.Booking;

        await booking.Button("Mute microphone").ClickAsync();
        await Expect(booking.State).ToHaveTextAsync("Muted");
        Assert.False(await booking.Voice.IsListeningAsync());
        await booking.Button("Mute microphone").ClickAsync();

        await booking.Voice.UntilListeningAgainAsync(2);
    }

    [Theory]
    [InlineData("not-allowed", "microphone is blocked")]
    [InlineData("audio-capture", "No microphone was found")]
    [InlineData("service-not-allowed", "can’t listen to speech")]
    public async Task A_recogniser_that_fails_leaves_a_conversation_by_typing(string error, string said)
    {
        await using var visitor = await CallAsync();
        var booking = visitor.Booking;

        await booking.Voice.FailAsync(error);

        await Expect(booking.Dialog.Locator(".vb-note")).ToContainTextAsync(said);
        await booking.TypeAsync("what are your opening hours?");
        await booking.HearAsync("9");
    }

    [Fact]
    public async Task A_refused_microphone_leaves_a_conversation_by_typing()
    {
        await using var visitor = await site.OpenAsync(speaks: true, mayListen: false);
        var booking = visitor.Booking;
        await booking.CallAsync();

        await Expect(booking.Dialog.Locator(".vb-note")).ToContainTextAsync("microphone is blocked");
        await Expect(booking.MessageBox).ToBeFocusedAsync();
        await booking.HearGreetingAsync();
        await booking.TypeAsync("how long is the deep dive?");
        await booking.HearAsync("hour");
        Assert.Empty(await booking.Voice.SpokenAsync());
    }

    [Fact]
    public async Task A_browser_without_recognition_leaves_a_conversation_by_typing()
    {
        await using var visitor = await site.OpenAsync();
        await visitor.Page.AddInitScriptAsync("delete window.SpeechRecognition; delete window.webkitSpeechRecognition;");
        await visitor.OpenAsync();
        var booking = visitor.Booking;
        await booking.CallAsync();

        await Expect(booking.Dialog.Locator(".vb-note")).ToContainTextAsync("can’t listen to speech");
        await booking.HearGreetingAsync();
    }

    /// <summary>A visitor in a call, who has been greeted.</summary>
    private async Task<Visitor> CallAsync()
    {
        var visitor = await site.OpenAsync(speaks: true);
        await visitor.Booking.CallAsync();
        await visitor.Booking.HearGreetingAsync();
        return visitor;
    }

    /// <summary>A visitor in a call, to whom the receptionist speaks until somebody interrupts or the sentence is let finish.</summary>
    private async Task<Visitor> CallWhileSpeakingAsync()
    {
        var visitor = await site.OpenAsync(speaks: true);
        await visitor.Booking.OpenTalkAsync();
        await visitor.Booking.Voice.HoldVoiceAsync();
        await visitor.Booking.Button("Start the call").ClickAsync();
        await visitor.Booking.Voice.UntilSpeakingAsync();
        return visitor;
    }
}

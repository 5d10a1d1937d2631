using System.Runtime.InteropServices;
using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.E2E.Tests.Hosting;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Voices;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>
/// Whole calls in real speech over a vendor's protocol: microphone, audio socket, Deepgram's adapter, its protocol, a recogniser, the receptionist, SQLite, a voice, and back to the
/// loudspeaker. No words are given to anyone but as sound.
/// </summary>
[Collection(DeepgramSite.Name)]
public sealed class VoiceByDeepgramTests(DeepgramSite site)
{
    [RealSpeechFact]
    public async Task A_caller_whose_microphone_is_a_file_books_an_appointment_and_the_loudspeaker_says_so()
    {
        using var microphone = new MicrophoneFile();
        await using var browser = await Browser.LaunchAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", microphone.Switch);
        await using var visitor = await site.OpenAsync(browser, new() { ContextRate = 16_000, RealMicrophone = true });
        var caller = new SpokenDialogue(visitor, new CallerVoice("rms"), sound => microphone.SayAsync(visitor.Page, sound));
        await caller.BeginAsync();

        await caller.BookAsync(new("a demo", "next wednesday", "three p m", "3 PM", "Mary Smith"));

        var row = Assert.Single(await BookedRow.ReadAsync(site.Host.Database, "Mary Smith"));
        Assert.Equal(("mary.smith@example.com", "demo", DayOfWeek.Wednesday, 15, false), (row.Email, row.Service, row.Start.DayOfWeek, row.Start.Hour, row.IsCancelled));
        await AssertHeardAsync(visitor);
        Assert.Contains(site.Requests, request => request.Path == "/v2/listen" && request.SoundBytes > 0);
        Assert.Contains(site.Requests, request => request.Path == "/v1/speak");
        Assert.Empty(visitor.Complaints);
    }

    [RealSpeechFact]
    public async Task A_receptionist_who_is_interrupted_falls_silent_and_answers_what_the_caller_said()
    {
        await using var visitor = await site.OpenAsync();
        var dialogue = new SpokenDialogue(visitor, new CallerVoice("rms"));
        await dialogue.BeginAsync();
        var before = await visitor.Sound.PlayedAsync();
        await visitor.Sound.SayAsync(await new CallerVoice("rms").SayAsync("what services do you offer"));
        await visitor.Page.WaitForFunctionAsync("from => sound.voicedSince(from) > 16000", before); // a second of the answer

        await visitor.Sound.SayAsync(await new CallerVoice("rms").SayAsync("i need to cancel my appointment next wednesday please"));

        var played = await visitor.Sound.PlayedAsync();
        Assert.All(await visitor.Sound.HeardAsync(played - 4_800), sample => Assert.Equal(0, sample)); // the caller's last words met silence
        await Expect(visitor.Booking.Log.Locator(".vb-message--user").Last).ToContainTextAsync("cancel");
        await visitor.Booking.HearAsync("reference");
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>Understands what the loudspeaker played, and compares it with the words on the page.</summary>
    private async Task AssertHeardAsync(Visitor visitor)
    {
        var heard = await visitor.Sound.HeardAsync();
        var understood = await site.Ears.UnderstandAsync(MemoryMarshal.AsBytes(heard.AsSpan()).ToArray(), new AudioFormat(await visitor.Sound.LoudspeakerRateAsync()));
        var words = Words(string.Join(' ', await visitor.Booking.Log.Locator(".vb-message--agent p").AllInnerTextsAsync()));
        var again = Words(understood);
        Assert.True(words.Intersect(again).Count() >= words.Count / 3, $"Said: {string.Join(' ', words)}\nHeard: {understood}");
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '.', ',', '?', '!', ':', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word.All(char.IsAsciiLetter))];
}

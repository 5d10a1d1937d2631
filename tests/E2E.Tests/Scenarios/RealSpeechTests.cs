using System.Globalization;
using VoiceBookingKit.E2E.Tests.Calling;
using VoiceBookingKit.E2E.Tests.Hosting;
using VoiceBookingKit.Voices;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>
/// Whole calls in real speech: a WAV file as Chromium's microphone, audio socket, recogniser, the built-in receptionist, SQLite, a voice, and Chromium's loudspeaker, whose sound is
/// recognised again. No words are given to anyone but as sound.
/// </summary>
public abstract class RealSpeechTests(HearingSite site)
{
    // A machine that has other things to do hears late; how soon silence can come is measured elsewhere.
    private static readonly TimeSpan SilentWithin = TimeSpan.FromSeconds(4);

    private protected Task TwoCallersAsync(CallerVoice mover) => Task.WhenAll(
        CallAsync(mover, new("a demo", "next wednesday", "three p m", "3 PM", "Kevin Cooper"), 15, MoveAsync),
        CallAsync(new CallerVoice("rms"), new("a demo", "next wednesday", "two p m", "2 PM", "David Johnson"), 14, InterruptAndCancelAsync));

    private async Task CallAsync(CallerVoice voice, SpokenBooking wish, int hour, Func<Caller, SpokenBooking, Task> goOnAsync)
    {
        await using var caller = await Caller.CallAsync(site, voice);
        var confirmation = await caller.GetAsync(wish);
        var booked = await BookedAsync(wish);
        Assert.Equal((wish.Email, "demo", DayOfWeek.Wednesday, hour, false), (booked.Email, booked.Service, booked.Start.DayOfWeek, booked.Start.Hour, booked.IsCancelled));
        var played = await caller.Visitor.Sound.HeardAsync(caller.LastTurnFrom);

        await goOnAsync(caller, wish);

        await AssertHeardAsync(played, confirmation, booked.Start);
        Assert.Empty(caller.Visitor.Complaints);
    }

    private async Task InterruptAndCancelAsync(Caller caller, SpokenBooking wish)
    {
        await InterruptAsync(caller, wish);
        await caller.GetAsync(new SpokenCancellation());
        Assert.True((await BookedAsync(wish)).IsCancelled);
    }

    private async Task MoveAsync(Caller caller, SpokenBooking wish)
    {
        await caller.GetAsync(new SpokenMove("next friday", "eleven in the morning", "11 AM"));
        var moved = await BookedAsync(wish);
        Assert.Equal((DayOfWeek.Friday, 11, false), (moved.Start.DayOfWeek, moved.Start.Hour, moved.IsCancelled));
    }

    /// <summary>Speaks over the receptionist, who falls silent, answers what was said meanwhile, and remembers of its own words only those that were heard.</summary>
    private async Task InterruptAsync(Caller caller, SpokenBooking wish)
    {
        var (booking, sound) = (caller.Visitor.Booking, caller.Visitor.Sound);
        var whole = await caller.AskAsync("what are your opening hours", "Monday to Friday");
        var (answers, from) = (await caller.AnswersAsync(), await sound.PlayedAsync());

        await caller.SpeakAsync("where are you located please");

        var answer = await caller.HearAnswerAsync(answers + 1);
        if (!answer.Contains("Harbor", StringComparison.Ordinal)) // misheard
            answer = await caller.AskAsync("where are you located please", "Harbor");
        Assert.InRange(await sound.SilentAfterAsync(from), TimeSpan.FromMilliseconds(1), SilentWithin);
        var shown = await booking.Log.Locator(".vb-message--agent p").Nth(answers).InnerTextAsync();
        Assert.StartsWith(shown, whole, StringComparison.Ordinal);
        Assert.True(shown.Length < whole.Length, $"All of it was heard: {whole}\n{answer}");
        Assert.Contains("Harbor", answer, StringComparison.Ordinal);
        Assert.Contains(await CallTurn.ReadAsync(site.Host.Database), turn => turn is { Role: "Agent" } && turn.Text == shown);
        Assert.False((await BookedAsync(wish)).IsCancelled);
    }

    private async Task<BookedRow> BookedAsync(SpokenBooking wish) => Assert.Single(await BookedRow.ReadAsync(site.Host.Database, wish.Name));

    /// <summary>Has what the loudspeaker played written down, and compares it with the words on the page.</summary>
    private static async Task AssertHeardAsync(short[] played, string said, DateTime start)
    {
        var heard = await Stenographer.WriteDownAsync(played);
        var (words, again) = (Words(said), Words(heard));
        Assert.True(words.Intersect(again).Count() >= words.Count / 3, $"Said: {said}\nHeard: {heard}");
        Assert.Contains(start.ToString("MMMM", CultureInfo.InvariantCulture).ToLowerInvariant(), again);
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '.', ',', '?', '!', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 && word.All(char.IsAsciiLetter))];
}

/// <summary>With the engines on this machine and nothing else.</summary>
[Collection(LocalSpeechSite.Name)]
public sealed class RealSpeechOnThisMachineTests(LocalSpeechSite site) : RealSpeechTests(site)
{
    [RealSpeechFact]
    public Task Two_callers_at_once_book_by_voice_and_one_moves_it_while_the_other_interrupts_and_cancels() => TwoCallersAsync(new CallerVoice("en-us"));
}

/// <summary>Over Deepgram's protocol.</summary>
[Collection(DeepgramSite.Name)]
public sealed class RealSpeechByDeepgramTests(DeepgramSite site) : RealSpeechTests(site)
{
    [RealSpeechFact]
    public async Task Two_callers_at_once_book_by_voice_and_one_moves_it_while_the_other_interrupts_and_cancels()
    {
        await TwoCallersAsync(new CallerVoice("slt"));

        Assert.Equal(2, site.Requests.Count(request => request.Path == "/v2/listen" && request.SoundBytes > 0));
        Assert.Contains(site.Requests, request => request.Path == "/v1/speak");
    }
}

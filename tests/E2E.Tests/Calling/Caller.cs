using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Voices;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>
/// A person with a browser of their own, who speaks into its microphone when it is their turn: answers what was asked, says again what was not understood, and each time a little
/// differently, as people do.
/// </summary>
internal sealed class Caller : IAsyncDisposable
{
    private const int MostTries = 4;
    private const int MostTurns = 16;

    // How fast a line is said for the first time, and when it has to be said again.
    private static readonly double[] Paces = [1, 0.85, 1.1, 0.95];
    private static readonly TimeSpan NoReaction = TimeSpan.FromSeconds(9);

    // Where a machine has other things to do, a browser plays a sentence in twice the time that it lasts.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, int> _said = [];
    private readonly List<string> _turns = [];
    private readonly MicrophoneFile _microphone;
    private readonly Browser _browser;
    private readonly CallerVoice _voice;

    private Caller(MicrophoneFile microphone, Browser browser, Visitor visitor, CallerVoice voice) =>
        (_microphone, _browser, Visitor, _voice) = (microphone, browser, visitor, voice);

    public Visitor Visitor { get; }

    /// <summary>The loudspeaker's sample at which the last turn began.</summary>
    public int LastTurnFrom { get; private set; }

    // What was said, what was made of it, and what was answered.
    private string Account => string.Join('\n', _turns);

    private BookingPage Booking => Visitor.Booking;

    /// <summary>Opens the site, begins a call and hears the greeting out.</summary>
    /// <param name="site">The site.</param>
    /// <param name="voice">The person's voice.</param>
    public static async Task<Caller> CallAsync(HearingSite site, CallerVoice voice)
    {
        var microphone = new MicrophoneFile();
        var browser = await Browser.LaunchAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", microphone.Switch);
        var caller = new Caller(microphone, browser, await site.OpenAsync(browser, new() { ContextRate = 16_000, RealMicrophone = true }), voice);
        await caller.Booking.CallAsync();
        await caller.Booking.HearGreetingAsync();
        await caller.UntilListeningAsync();
        return caller;
    }

    /// <summary>Says what the caller wants and answers whatever is asked until it is done; what was misheard is put right when it is read back.</summary>
    /// <param name="wish">What the caller wants.</param>
    /// <returns>What the receptionist said at last.</returns>
    public async Task<string> GetAsync(SpokenWish wish)
    {
        var (line, readBack) = (wish.Opening, "");
        var answer = await TakeTurnAsync(line);
        for (var turns = 1; turns < MostTurns; turns++)
        {
            if (answer.Contains(wish.Done, StringComparison.OrdinalIgnoreCase))
                return answer;
            if (SpokenWish.IsReadBack(answer) && !answer.Contains("So, shall I", StringComparison.Ordinal))
                readBack = answer;
            if (!answer.Contains("catch that", StringComparison.Ordinal))
                line = wish.Answer(answer, readBack);
            answer = await TakeTurnAsync(line);
        }
        throw new TimeoutException($"'{wish.Opening}' was never done:\n{Account}");
    }

    /// <summary>Asks something until the answer to it begins to be heard.</summary>
    /// <returns>All of the answer, as it is written.</returns>
    public async Task<string> AskAsync(string line, string answer)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await Visitor.Sound.PlayedAsync();
            await SpeakAsync(line);
            await Visitor.Page.WaitForFunctionAsync("from => sound.voicedSince(from) > sound.contextRate / 2", before);
            var said = await Booking.Dialog.Locator(".vb-message--agent p").Last.InnerTextAsync();
            if (said.Contains(answer, StringComparison.OrdinalIgnoreCase))
                return said;
            await UntilListeningAsync();
        }
        throw new TimeoutException($"'{line}' was not answered with '{answer}':\n{Account}");
    }

    /// <summary>Says a line whoever is speaking.</summary>
    /// <returns>How long it lasts.</returns>
    public async Task<TimeSpan> SpeakAsync(string line)
    {
        var times = _said[line] = _said.GetValueOrDefault(line) + 1;
        var sound = await (_voice with { Speed = _voice.Speed * Paces[(times - 1) % Paces.Length] }).SayAsync(line);
        await _microphone.SayAsync(Visitor.Page, sound);
        return MicrophoneFile.Lead + AudioFormat.Session.DurationOf(sound.Length);
    }

    /// <summary>Waits until the receptionist has said something more than this many times, and has finished.</summary>
    public async Task<string> HearAnswerAsync(int answers)
    {
        await Expect(Answers.Nth(answers)).ToBeAttachedAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        await UntilListeningAsync();
        return await Answers.Last.Locator("p").InnerTextAsync();
    }

    /// <summary>How often the receptionist has spoken.</summary>
    public Task<int> AnswersAsync() => Answers.CountAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _microphone.Dispose();
    }

    private ILocator Answers => Booking.Log.Locator(".vb-message--agent");

    // Nobody waits for ever for somebody who has not heard them.
    private async Task<string> TakeTurnAsync(string line)
    {
        for (var tries = 1; ; tries++)
        {
            var (words, answers) = (await WordsAsync(), await AnswersAsync());
            LastTurnFrom = await Visitor.Sound.PlayedAsync();
            var length = await SpeakAsync(line);
            try
            {
                await Visitor.Page.WaitForFunctionAsync(
                    "words => document.querySelectorAll('.vb-message').length > words", words, new() { Timeout = (float)(length + NoReaction).TotalMilliseconds });
                var answer = await HearAnswerAsync(answers);
                _turns.Add($"[{DateTime.UtcNow:mm:ss}] {_voice}: {line}\n        heard as: {await Booking.Log.Locator(".vb-message--user p").Last.InnerTextAsync()}\n        {answer}");
                return answer;
            }
            catch (TimeoutException) when (tries < MostTries)
            {
                await UntilListeningAsync();
            }
        }
    }

    private Task<int> WordsAsync() => Visitor.Page.Locator(".vb-message").CountAsync();

    private Task UntilListeningAsync() => Expect(Booking.State).ToHaveTextAsync("Listening", new() { Timeout = (float)Patience.TotalMilliseconds });
}

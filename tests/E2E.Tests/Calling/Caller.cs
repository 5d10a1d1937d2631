using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.E2E.Tests.Hosting;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Voices;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>
/// A person with a browser of their own, who speaks into its microphone when it is their turn: answers what was asked, says again what was not understood, and each time a little
/// differently, as people do.
/// </summary>
internal sealed class Caller : IAsyncDisposable
{
    private const int MostTries = 4;
    private const int MostTurns = 20;

    // How fast a line is said for the first time, and when it has to be said again.
    private static readonly double[] Paces = [1, 0.85, 1.1, 0.95];
    private static readonly TimeSpan NoReaction = TimeSpan.FromSeconds(9);

    private readonly Dictionary<string, int> _said = [];
    private readonly MicrophoneFile _microphone;
    private readonly Browser _browser;
    private readonly CallerVoice _voice;
    private readonly Attention _attention;
    private readonly Account _account;
    private readonly string _database;

    private Caller(MicrophoneFile microphone, Browser browser, Visitor visitor, CallerVoice voice, string database)
    {
        (_microphone, _browser, Visitor, _voice, _database) = (microphone, browser, visitor, voice, database);
        _attention = new Attention(visitor);
        _account = new Account(voice.ToString());
    }

    public Visitor Visitor { get; }

    /// <summary>The loudspeaker's sample at which the last turn began.</summary>
    public int LastTurnFrom { get; private set; }

    /// <summary>How often the receptionist has spoken.</summary>
    public Task<int> AnswersAsync() => _attention.AnswersAsync();

    /// <summary>Opens the site, begins a call and hears the greeting out.</summary>
    /// <param name="site">The site.</param>
    /// <param name="voice">The person's voice.</param>
    public static async Task<Caller> CallAsync(HearingSite site, CallerVoice voice)
    {
        var microphone = new MicrophoneFile();
        var browser = await Browser.LaunchAsync("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", microphone.Switch);
        var caller = new Caller(microphone, browser, await site.OpenAsync(browser, new() { ContextRate = 16_000, RealMicrophone = true }), voice, site.Host.Database);
        await caller.Visitor.Booking.CallAsync();
        await caller.Visitor.Booking.HearGreetingAsync();
        await caller._attention.UntilListeningAsync();
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
            if (SpokenWish.IsReadBack(answer))
                readBack = answer;
            if (!Attention.IsWhole(answer))
                line = "say that again";
            else if (!SpokenWish.IsToSayAgain(answer))
                line = wish.Answer(answer, readBack);
            answer = await TakeTurnAsync(line);
        }
        throw new TimeoutException($"'{wish.Opening}' was never done:\n{_account}");
    }

    /// <summary>Asks something until the answer to it begins to be heard.</summary>
    /// <returns>All of the answer, as it is written.</returns>
    public async Task<string> AskAsync(string line, string answer)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await Visitor.Sound.PlayedAsync();
            await SpeakAsync(line);
            await _attention.UntilVoiceAsync(before);
            var said = await Visitor.Booking.Dialog.Locator(".vb-message--agent p").Last.InnerTextAsync();
            if (said.Contains(answer, StringComparison.OrdinalIgnoreCase))
                return said;
            await _attention.UntilListeningAsync();
        }
        throw new TimeoutException($"'{line}' was not answered with '{answer}':\n{_account}");
    }

    /// <summary>Says a line whoever is speaking.</summary>
    /// <returns>How long it lasts.</returns>
    public async Task<TimeSpan> SpeakAsync(string line)
    {
        var times = _said[line] = _said.GetValueOrDefault(line) + 1;
        var sound = await (_voice with { Speed = _voice.Speed * Paces[(times - 1) % Paces.Length] }).SayAsync(line);
        await _microphone.SayAsync(Visitor.Page, sound);
        _account.Said(line);
        return MicrophoneFile.Lead + AudioFormat.Session.DurationOf(sound.Length);
    }

    /// <summary>Waits until the receptionist has said something more than this many times, and has finished.</summary>
    public async Task<string> HearAnswerAsync(int answers)
    {
        var answer = await _attention.HearAnswerAsync(answers);
        _account.Heard(await _attention.OwnWordsAsync(), answer);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        _account.Shown(await _attention.PageAsync());
        _account.Kept(await CallTurn.ReadAllAsync(_database));
        await _account.KeepAsync();
        await _browser.DisposeAsync();
        _microphone.Dispose();
    }

    // Nobody waits for ever for somebody who has not heard them.
    private async Task<string> TakeTurnAsync(string line)
    {
        for (var tries = 1; ; tries++)
        {
            var (messages, answers) = (await _attention.MessagesAsync(), await AnswersAsync());
            LastTurnFrom = await Visitor.Sound.PlayedAsync();
            var length = await SpeakAsync(line);
            if (await _attention.IsMoreSaidAsync(messages, length + NoReaction))
                return await HearAnswerAsync(answers);
            if (tries == MostTries)
                throw new TimeoutException($"Nothing came of '{line}':\n{_account}");
            await _attention.UntilListeningAsync();
        }
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VoiceBookingKit.E2E.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>How a caller notices that something is said to them, and when it is their turn: as the page shows it.</summary>
internal sealed partial class Attention(Visitor visitor)
{
    // Where a machine has other things to do, a browser plays a sentence in twice the time that it lasts.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Who has finished has nothing more to say after a breath; who was cut short has, a little later.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(8);

    private ILocator Answers => visitor.Booking.Log.Locator(".vb-message--agent");

    /// <summary>Whether a sentence has its end.</summary>
    public static bool IsWhole(string said) => End().IsMatch(said);

    /// <summary>How often the receptionist has spoken.</summary>
    public Task<int> AnswersAsync() => Answers.CountAsync();

    /// <summary>How much was said on both sides, with what is being said now.</summary>
    public Task<int> MessagesAsync() => visitor.Page.Locator(".vb-message").CountAsync();

    /// <summary>All words of the dialog, or of the page without one.</summary>
    public async Task<string> PageAsync() => string.Join('\n', await visitor.Booking.Dialog.AllInnerTextsAsync() is { Count: > 0 } texts ? texts : [await visitor.Page.InnerTextAsync("body")]);

    /// <summary>The caller's last words as they were understood.</summary>
    public async Task<string> OwnWordsAsync() => (await visitor.Booking.Log.Locator(".vb-message--user p").AllInnerTextsAsync()).LastOrDefault() ?? "";

    public Task UntilListeningAsync() => Expect(visitor.Booking.State).ToHaveTextAsync("Listening", new() { Timeout = (float)Patience.TotalMilliseconds });

    /// <summary>Waits until the loudspeaker has had half a second of voice since one of its samples.</summary>
    public Task UntilVoiceAsync(int from) => visitor.Page.WaitForFunctionAsync("from => sound.voicedSince(from) > sound.contextRate / 2", from, Every());

    /// <summary>Waits until the receptionist has said something more than this many times, and has finished; what was cut short is mostly said again in other words.</summary>
    public async Task<string> HearAnswerAsync(int answers)
    {
        await Expect(Answers.Nth(answers)).ToBeAttachedAsync(new() { Timeout = (float)Patience.TotalMilliseconds });
        while (true)
        {
            await UntilListeningAsync();
            await Expect(visitor.Page.Locator(".vb-message--draft")).ToHaveCountAsync(0, new() { Timeout = (float)Patience.TotalMilliseconds });
            var messages = await MessagesAsync();
            var answer = await Answers.Last.Locator("p").InnerTextAsync();
            if (!await IsMoreSaidAsync(messages, IsWhole(answer) ? Breath : Recovery))
                return answer;
        }
    }

    /// <summary>Whether anything is said on either side within this time.</summary>
    public async Task<bool> IsMoreSaidAsync(int messages, TimeSpan within)
    {
        try
        {
            await visitor.Page.WaitForFunctionAsync("messages => document.querySelectorAll('.vb-message').length > messages", messages, Every(within));
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Looked at ten times a second: at each frame of the page would keep the machine busy with painting.
    private static PageWaitForFunctionOptions Every(TimeSpan? within = null) => new() { PollingInterval = 100, Timeout = (float)(within ?? Patience).TotalMilliseconds };

    [GeneratedRegex("""[.?!]"?\s*$""")]
    private static partial Regex End();
}

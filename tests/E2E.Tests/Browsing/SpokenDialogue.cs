using VoiceBookingKit.Voices;
using static Microsoft.Playwright.Assertions;

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>A person at a page who speaks when it is their turn, and says a line again that was not understood, as people do.</summary>
/// <param name="visitor">The page.</param>
/// <param name="voice">The person's voice.</param>
/// <param name="say">Brings sound to the page's microphone; null to say it into the test's own.</param>
internal sealed class SpokenDialogue(Visitor visitor, CallerVoice voice, Func<byte[], Task>? say = null)
{
    private const int MostTries = 3;
    private const int MostTurns = 14;

    // Where a machine has other things to do, a browser plays a sentence in twice the time that it lasts.
    private const float Patience = 60_000;

    private BookingPage Booking => visitor.Booking;

    /// <summary>Begins the call and hears the greeting out.</summary>
    public async Task BeginAsync()
    {
        await Booking.CallAsync();
        await Booking.HearGreetingAsync();
        await ListenAsync();
    }

    /// <summary>Says a line until the receptionist's answer holds a word that shows that it was understood, and hears the answer out.</summary>
    public async Task SayAsync(string line, string understood)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (Holds(await SayAsync(line), understood))
                return;
        }
        throw new TimeoutException($"'{line}' was not answered with '{understood}':\n{await Booking.Log.InnerTextAsync()}");
    }

    /// <summary>Says what the caller wants and answers whatever is asked, until it is booked; what was misheard is put right when it is read back.</summary>
    public async Task BookAsync(SpokenWish wish)
    {
        var line = wish.Opening;
        for (var turns = 0; turns < MostTurns; turns++)
        {
            var answer = await SayAsync(line);
            if (Holds(answer, "booked"))
                return;
            line = wish.Answer(answer);
        }
        throw new TimeoutException($"Nothing was booked:\n{await Booking.Log.InnerTextAsync()}");
    }

    private async Task<string> SayAsync(string line)
    {
        var turns = await Booking.Log.Locator(".vb-message--user").CountAsync();
        await (say ?? visitor.Sound.SayAsync)(await voice.SayAsync(line));
        await visitor.Page.WaitForFunctionAsync(
            """
            turns => {
              const messages = [...document.querySelectorAll('[role=log] .vb-message--user, [role=log] .vb-message--agent')];
              return messages.filter(message => message.matches('.vb-message--user')).length > turns && messages.at(-1).matches('.vb-message--agent');
            }
            """,
            turns,
            new() { Timeout = Patience });
        await ListenAsync();
        return await Booking.Log.Locator(".vb-message--agent").Last.InnerTextAsync();
    }

    private static bool Holds(string answer, string word) => answer.Contains(word, StringComparison.OrdinalIgnoreCase);

    private Task ListenAsync() => Expect(Booking.State).ToHaveTextAsync("Listening", new() { Timeout = Patience });
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Sessions;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;
using static VoiceBookingKit.Tests.Sessions.WordsAsSound;

namespace VoiceBookingKit.Tests.Sessions;

public class LoggedWordsTests
{
    [Theory]
    [InlineData(SessionChannel.WebText)]
    [InlineData(SessionChannel.WebVoice)]
    public async Task Nothing_that_is_said_is_logged(SessionChannel channel)
    {
        var written = await TalkAsync(channel, logWords: false);

        Assert.Contains(written, line => line.Contains("began on", StringComparison.Ordinal));
        Assert.DoesNotContain(written, line => line.Contains("Ann", StringComparison.OrdinalIgnoreCase) || line.Contains("Hello", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SessionChannel.WebText)]
    [InlineData(SessionChannel.WebVoice)]
    public async Task Both_sides_are_logged_where_a_host_switched_that_on(SessionChannel channel)
    {
        var written = await TalkAsync(channel, logWords: true);

        string[] said = [.. written.Where(line => line.Contains(" said: ", StringComparison.Ordinal)).Select(line => line[line.IndexOf("the ", StringComparison.Ordinal)..].TrimEnd())];
        Assert.Equal(["the receptionist said: Hello.", "the caller said: I am Ann Lee", "the receptionist said: Ann Lee, of ann@example.com?"], said);
    }

    private static async Task<IReadOnlyList<string>> TalkAsync(SessionChannel channel, bool logWords)
    {
        using var log = new LogLines();
        await using var host = new SessionHost(booking =>
        {
            booking.Configure(options => options.Speech.LogWords = logWords).AddStt<WordsAsSound>("words").AddTts<WordsAsSound>("words");
            booking.Services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        });
        host.Script.Answer = (_, _) => Say("Ann Lee,\nof ann@example.com?");
        var session = host.Create(channel);
        await session.StartAsync();
        await host.Clock.AdvanceUntilAsync(session.UntilAnsweredAsync(1), Timers.Little);
        if (channel == SessionChannel.WebText)
        {
            await session.SendTextAsync("I am Ann Lee");
        }
        else
        {
            await session.SendAudioAsync(Sound("I am Ann Lee"));
            await session.SendAudioAsync(Pause);
        }
        await host.Clock.AdvanceUntilAsync(session.UntilAnsweredAsync(2), Timers.Little);
        await session.EndAsync();
        await session.DisposeAsync();
        return log.Written;
    }
}

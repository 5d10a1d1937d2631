using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Tests.Sessions;

public class KeyTests
{
    [Fact]
    public async Task Digits_are_a_turn_after_a_pause()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.Phone);

        foreach (var key in "4155550123")
        {
            await session.SendKeyAsync(key);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["4155550123"], (await session.UntilAnsweredAsync(2)).Said(TranscriptRole.User));
    }

    [Fact]
    public async Task Hash_ends_them_at_once_and_star_takes_them_back()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.Phone);

        foreach (var key in "12*3A4##")
            await session.SendKeyAsync(key);

        Assert.Equal(["34"], (await session.UntilAnsweredAsync(2)).Said(TranscriptRole.User));
    }

    [Fact]
    public async Task What_is_no_key_is_refused()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.Phone);

        await session.SendKeyAsync('x');

        Assert.Equal(["key_invalid"], (await session.UntilAsync<SessionEvent.Failed>()).Failures());
    }

    [Theory]
    [InlineData(Expected.Time, "2", "option 2")]
    [InlineData(Expected.Time, "1430", "1430")]
    [InlineData(Expected.Phone, "2", "2")]
    public void A_single_key_chooses_among_what_was_offered(Expected expected, string keys, string said) =>
        Assert.Equal(said, new EnglishLanguage().SayKeys(keys, expected));

    [Fact]
    public void An_option_is_understood_as_one_of_those_offered()
    {
        var language = new EnglishLanguage();
        var context = new UnderstandingContext(new DateTime(2026, 3, 2)) { Expected = Expected.Time, Offered = [new(2026, 3, 3, 9, 0, 0), new(2026, 3, 3, 14, 0, 0)] };

        Assert.Equal(2, language.Understand(language.SayKeys("2", Expected.Time), context).Choice?.Position);
    }
}

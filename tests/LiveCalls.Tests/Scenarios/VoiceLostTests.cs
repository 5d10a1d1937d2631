using VoiceBookingKit.Deepgram;
using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Testing.Servers.Deepgram;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>The vendor's voice is lost in the middle of a call; the vendor's recogniser is well.</summary>
public abstract class VoiceLostTests
{
    /// <summary>From a moment on the vendor's voice has a bad day that does not end, and every sentence is heard all the same.</summary>
    private protected static async Task SurviveAsync(DeepgramBadDay badDay, DeepgramSpeakTransport transport)
    {
        await using var site = await CallSite.OpenAsync(options => options.Speak.Transport = transport);
        var call = await Lines.BeginAsync(site);
        Assert.Equal(0, site.Meter.Uses("voice", "next"));

        site.Speaking.BadDay = badDay;

        await Lines.FinishAsync(call);
        Assert.Equal([Lines.Wish, .. Lines.Answers], call.Said(TranscriptRole.User));
        Assert.True(site.Meter.Uses("voice", "next") > 0);
        foreach (var sentence in call.Events.OfType<SessionEvent.Say>().Select(say => say.Text).Where(text => !text.Any(char.IsDigit) && !text.Contains('@', StringComparison.Ordinal)))
            Assert.True(await call.Loudspeaker.HasSaidAsync(LastWords(sentence)), $"'{sentence}' was not heard to its end in '{await call.Loudspeaker.WordsAsync()}'");
        Assert.InRange(call.OneMoments, 0, 1);
        Assert.Empty(call.Failures);
        site.IdleVoices = site.Speaking.OpenSockets;
        Assert.InRange(site.IdleVoices, 0, 1);
        await site.EndAsync(call);
    }

    // Where one voice ends in the middle of a word, and another begins, the ear loses a word or two.
    private static string LastWords(string sentence) => sentence[(sentence.LastIndexOf(' ') + 1)..];
}

public sealed class VoiceRefusedTests : VoiceLostTests
{
    [Theory]
    [InlineData(429, DeepgramSpeakTransport.Rest)]
    [InlineData(503, DeepgramSpeakTransport.Rest)]
    [InlineData(503, DeepgramSpeakTransport.Socket)]
    public Task A_voice_that_refuses_is_followed_by_the_next(int status, DeepgramSpeakTransport transport) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Drop, Refuse = status }, transport);
}

public sealed class VoiceClosedTests : VoiceLostTests
{
    [Theory]
    [InlineData(DeepgramFault.Close, DeepgramSpeakTransport.Rest)]
    [InlineData(DeepgramFault.Drop, DeepgramSpeakTransport.Socket)]
    [InlineData(DeepgramFault.Error, DeepgramSpeakTransport.Socket)]
    public Task A_voice_that_breaks_off_in_the_middle_of_each_sentence_is_followed_by_the_next(DeepgramFault fault, DeepgramSpeakTransport transport) =>
        SurviveAsync(new DeepgramBadDay { Fault = fault, After = 8 }, transport);
}

public sealed class VoiceHungTests : VoiceLostTests
{
    [Theory]
    [InlineData(DeepgramSpeakTransport.Rest)]
    [InlineData(DeepgramSpeakTransport.Socket)]
    public Task A_voice_that_never_begins_is_followed_by_the_next(DeepgramSpeakTransport transport) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Hang }, transport);
}

public sealed class VoiceHungInTheMiddleTests : VoiceLostTests
{
    [Theory]
    [InlineData(DeepgramSpeakTransport.Rest)]
    [InlineData(DeepgramSpeakTransport.Socket)]
    public Task A_voice_that_hangs_in_the_middle_of_a_sentence_is_followed_by_the_next(DeepgramSpeakTransport transport) =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Hang, After = 8 }, transport);
}

public sealed class VoiceOddTests : VoiceLostTests
{
    [Fact]
    public Task A_web_page_in_place_of_sound_is_not_played() =>
        SurviveAsync(new DeepgramBadDay { Fault = DeepgramFault.Garbage }, DeepgramSpeakTransport.Rest);

    [Fact]
    public async Task Odd_frames_on_the_voice_s_socket_change_nothing()
    {
        await using var site = await CallSite.OpenAsync(options => options.Speak.Transport = DeepgramSpeakTransport.Socket);
        var call = await Lines.BeginAsync(site);

        site.Speaking.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Garbage };

        await Lines.FinishAsync(call);
        Assert.Equal(0, site.Meter.Uses("voice", "next"));
        Assert.Contains("You're booked", await call.Loudspeaker.WordsAsync(), StringComparison.Ordinal);
    }
}

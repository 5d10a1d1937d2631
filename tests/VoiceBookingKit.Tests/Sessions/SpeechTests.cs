using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Language;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using static VoiceBookingKit.Tests.Sessions.ScriptedConversations;
using static VoiceBookingKit.Tests.Sessions.WordsAsSound;

namespace VoiceBookingKit.Tests.Sessions;

public class SpeechTests
{
    [Fact]
    public async Task A_caller_who_speaks_is_heard_and_answered()
    {
        await using var host = new SessionHost(booking => booking.AddStt<WordsAsSound>("words").Service("demo", "Product demo"));
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        foreach (var frame in new[] { Sound("next "), Sound("Tuesday"), Pause })
            await session.SendAudioAsync(frame);
        var events = await session.UntilAnsweredAsync(2);

        Assert.Equal(["next", "next Tuesday"], events.OfType<SessionEvent.Transcript>().Where(words => words is { Role: TranscriptRole.User, IsFinal: false }).Select(words => words.Text));
        Assert.Equal(["next Tuesday"], events.Said(TranscriptRole.User));
        Assert.Equal("You said next Tuesday.", events.Said(TranscriptRole.Agent).Last());
        Assert.Equal([true, false], events.OfType<SessionEvent.UserSpeaking>().Select(speaking => speaking.IsSpeaking));
    }

    [Fact]
    public async Task The_host_s_voice_is_silent_for_a_caller_s_end_with_a_voice_of_its_own()
    {
        await using var host = new SessionHost(booking => booking.AddTts<WordsAsSound>("words"));
        var session = host.Sessions.Create(new SessionRequest(SessionChannel.WebVoice) { HasOwnVoice = true });
        await session.StartAsync();

        var events = await session.UntilAnsweredAsync(1);

        Assert.Contains(events, happened => happened is SessionEvent.Say);
        Assert.DoesNotContain(events, happened => happened is SessionEvent.Audio);
    }

    [Fact]
    public async Task The_recogniser_is_told_what_names_to_expect()
    {
        var recogniser = new WordsAsSound();
        await using var host = new SessionHost(booking =>
        {
            booking.Service("demo", "Product demo").Staff("maya", "Maya Chen").AddStt<WordsAsSound>("words");
            booking.Services.AddSingleton(recogniser);
        });
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await session.SendAudioAsync(Sound("hello"));
        await session.SendAudioAsync(Pause);
        await session.UntilAnsweredAsync(2);

        Assert.Equal(["Reception", "Product demo", "Maya Chen"], recogniser.Hints!.Phrases);
    }

    [Fact]
    public async Task The_recogniser_can_ask_what_the_receptionist_asked_for()
    {
        var recogniser = new WordsAsSound();
        await using var host = new SessionHost(booking =>
        {
            booking.AddStt<WordsAsSound>("words");
            booking.Services.AddSingleton(recogniser);
        });
        await using var session = await host.StartAsync(SessionChannel.WebVoice);
        await session.SendAudioAsync(Sound("hello"));
        await session.SendAudioAsync(Pause);
        await session.UntilAnsweredAsync(2);

        Assert.Equal(ExpectedSpeech.Anything, recogniser.Hints!.Expecting!());
        Assert.Single(host.Script.Begun).Expected = Expected.Email;
        Assert.Equal(ExpectedSpeech.Email, recogniser.Hints!.Expecting!());
    }

    [Fact]
    public void What_is_expected_means_the_same_to_recognisers() =>
        Assert.Equal(Enum.GetNames<Expected>(), Enum.GetValues<Expected>().Select(expected => expected.ToSpeech().ToString()));

    [Fact]
    public async Task Without_a_recogniser_the_caller_is_told_once_to_type()
    {
        await using var host = new SessionHost();
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        for (var i = 0; i < 100; i++)
            await session.SendAudioAsync(new byte[320]);
        await session.UntilAsync<SessionEvent.Failed>();
        await session.SendTextAsync("then I type");
        var events = await session.UntilAnsweredAsync(2);

        Assert.Equal(["speech_unavailable"], events.Failures());
    }

    [Fact]
    public async Task The_next_in_line_listens_and_speaks_when_a_vendor_is_down()
    {
        await using var host = new SessionHost(booking => booking
            .AddStt<OutOfOrder>("down").AddStt<WordsAsSound>("words").AddTts<OutOfOrder>("down").AddTts<WordsAsSound>("words"));
        var session = host.Create(SessionChannel.WebVoice);
        await session.StartAsync();
        await host.Clock.AdvanceUntilAsync(session.UntilAsync(happened => happened is SessionEvent.AgentSpeaking { IsSpeaking: false }));

        await session.SendAudioAsync(Sound("hello"));
        await session.SendAudioAsync(Pause);
        var events = await session.UntilAsync(happened => happened is SessionEvent.Audio(var pcm) && Words(pcm) == "You said hello.");

        Assert.Empty(events.Failures());
        await session.DisposeAsync();
    }

    [Fact]
    public async Task When_every_voice_fails_the_words_remain()
    {
        await using var host = new SessionHost(booking => booking.AddTts<OutOfOrder>("down"));
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await session.SendTextAsync("one");
        await session.UntilAsync<SessionEvent.Failed>();
        await session.UntilAnsweredAsync(2);
        await session.EndAsync();
        var events = await session.WholeAsync();

        Assert.Equal(["voice_unavailable"], events.Failures());
        Assert.Equal(["Hello.", "You said one."], events.Said(TranscriptRole.Agent));
    }

    [Fact]
    public async Task The_receptionist_speaks_until_it_was_heard_or_the_caller_speaks()
    {
        await using var host = new SessionHost(booking => booking.AddTts<WordsAsSound>("words"));
        var endless = new string('x', 8_000); // half a second of sound
        host.Script.Answer = (text, _) => Say(text == "long" ? endless : "Short.");
        var session = host.Create(SessionChannel.WebVoice);
        await session.StartAsync();
        await host.Clock.AdvanceUntilAsync(session.UntilAsync(happened => happened is SessionEvent.AgentSpeaking { IsSpeaking: false }));

        await session.SendTextAsync("long");
        await session.UntilAsync<SessionEvent.AgentSpeaking>(times: 3);
        await session.SendTextAsync("stop");
        var events = await session.UntilAsync<SessionEvent.AgentSpeaking>(times: 5);

        Assert.Equal([true, false, true, false, true], events.OfType<SessionEvent.AgentSpeaking>().Select(speaking => speaking.IsSpeaking));
        await session.DisposeAsync();
    }

    [Fact]
    public async Task Sound_that_is_not_sound_is_refused()
    {
        await using var host = new SessionHost(booking => booking.AddStt<WordsAsSound>("words"));
        await using var session = await host.StartAsync(SessionChannel.WebVoice);

        await session.SendAudioAsync(new byte[3]);
        await session.SendAudioAsync(Array.Empty<byte>());
        await session.SendAudioAsync(new byte[100_000]);

        Assert.Equal(["audio_invalid"], (await session.UntilAsync<SessionEvent.Failed>()).Failures());
    }

    private static string Words(ReadOnlyMemory<byte> pcm) => Encoding.Unicode.GetString(pcm.Span);
}

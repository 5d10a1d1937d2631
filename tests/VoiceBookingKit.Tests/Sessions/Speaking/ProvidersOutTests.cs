using System.Runtime.CompilerServices;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;
using static VoiceBookingKit.Tests.Sessions.WordsAsSound;

namespace VoiceBookingKit.Tests.Sessions.Speaking;

/// <summary>What is known of failing providers never keeps a call from being heard and answered.</summary>
public class ProvidersOutTests
{
    [Fact]
    public async Task When_every_voice_is_out_each_is_tried_all_the_same()
    {
        var (first, last) = (new ShakyVoice { IsDown = true }, new ShakyVoice { IsDown = true });
        await using var host = new SessionHost(booking => booking.AddTts("first", _ => first).AddTts("last", _ => last));
        await SpeakAsync(host);
        Assert.Equal((2, 2), (first.Asked, last.Asked));

        last.IsDown = false;
        await SpeakAsync(host);
        Assert.Equal((4, 3), (first.Asked, last.Asked));

        // The one that works is back, and goes before the one that is out.
        await SpeakAsync(host);
        Assert.Equal((4, 4), (first.Asked, last.Asked));
    }

    [Fact]
    public async Task One_voice_in_line_is_tried_in_every_call()
    {
        var voice = new ShakyVoice { IsDown = true };
        await using var host = new SessionHost(booking => booking.AddTts("only", _ => voice));
        await SpeakAsync(host);

        voice.IsDown = false;
        await SpeakAsync(host);
        Assert.Equal(3, voice.Asked);
    }

    [Fact]
    public async Task A_recogniser_that_makes_no_words_of_one_caller_s_television_is_not_out_for_others()
    {
        await using var call = new SpokenCall(booking => booking.AddStt<SecondRecogniser>("second"));
        await call.StartAsync();
        await call.VoiceAsync(0.2);
        call.Recogniser.Tell(new Heard.Started(default));
        for (var again = 0; again < 2; again++)
        {
            await call.VoiceAsync(1.5);
            await call.QuietAsync(5.5);
        }
        await call.UntilAsync(() => call.Second.Streams.Count == 1);

        await using var other = call.Host.Create(SessionChannel.Phone);
        await other.StartAsync();
        await other.SendAudioAsync(new byte[640]);
        await call.UntilAsync(() => call.Recogniser.Streams.Count == 2);
        Assert.Single(call.Second.Streams);
    }

    [Fact]
    public async Task A_recogniser_that_has_had_enough_of_a_silent_caller_is_not_out_for_others()
    {
        var recogniser = new PoliteRecogniser();
        await using var host = new SessionHost(booking => booking.AddStt("polite", _ => recogniser).AddStt<WordsAsSound>("words"));
        for (var call = 1; call <= 2; call++)
        {
            await using var session = await host.StartAsync(SessionChannel.WebVoice);
            await session.SendAudioAsync(Sound("hello"));
            await session.SendAudioAsync(Pause);
            await session.UntilAnsweredAsync(2);
            Assert.Equal(call, recogniser.Streams);
        }
    }

    private static async Task SpeakAsync(SessionHost host)
    {
        var session = host.Create(SessionChannel.WebVoice);
        await session.StartAsync();
        await host.Clock.AdvanceUntilAsync(session.UntilAnsweredAsync(1), Timers.Little);
        await session.DisposeAsync();
    }

    private sealed class PoliteRecogniser : IStt
    {
        public int Streams { get; private set; }

        public async IAsyncEnumerable<Heard> ListenAsync(
            IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Streams++;
            await Task.Yield();
            yield break;
        }
    }

    private sealed class ShakyVoice : ITts
    {
        public bool IsDown { get; set; }

        public int Asked { get; private set; }

        public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(
            string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Asked++;
            await Task.Yield();
            if (IsDown)
                throw new SpeechProviderException("The voice is down.");
            yield return Sound(sentence);
        }
    }
}

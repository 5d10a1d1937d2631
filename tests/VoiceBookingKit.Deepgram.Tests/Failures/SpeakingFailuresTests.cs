using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Deepgram.Tests.Failures;

public sealed class SpeakingFailuresTests
{
    private const string Sentence = "Your haircut with Alexandra is on Tuesday at three.";

    public static TheoryData<DeepgramSpeakTransport> Transports => [DeepgramSpeakTransport.Rest, DeepgramSpeakTransport.Socket];

    public static MatrixTheoryData<DeepgramSpeakTransport, DeepgramFault> Ends => new(
        [DeepgramSpeakTransport.Rest, DeepgramSpeakTransport.Socket], [DeepgramFault.Close, DeepgramFault.Drop, DeepgramFault.Hang]);

    [Theory, MemberData(nameof(Transports))]
    public async Task A_refused_key_names_the_setting_and_not_the_key(DeepgramSpeakTransport transport)
    {
        await using var host = await DeepgramHost.StartAsync(options => (options.ApiKey, options.Speak.Transport) = ("wrong-key-42", transport));

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(host));

        Assert.False(failure.IsTransient);
        Assert.Contains("VoiceBooking:Deepgram:ApiKey", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key-42", string.Join('\n', [failure.ToString(), .. host.Logs.Written]), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Transports))]
    public async Task Too_many_requests_tell_how_long_to_wait(DeepgramSpeakTransport transport)
    {
        await using var host = await DeepgramHost.StartAsync(options => options.Speak.Transport = transport);
        host.Server.BadDay = new DeepgramBadDay { Refuse = 429, RetryAfter = TimeSpan.FromSeconds(9) };

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(host));

        Assert.Equal((true, TimeSpan.FromSeconds(9)), (failure.IsTransient, failure.RetryAfter));
    }

    [Theory, MemberData(nameof(Transports))]
    public async Task A_voice_that_does_not_exist_is_no_passing_failure(DeepgramSpeakTransport transport)
    {
        await using var host = await DeepgramHost.StartAsync(options => (options.Speak.Model, options.Speak.Transport) = ("nobody-en", transport));

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(host));

        Assert.False(failure.IsTransient);
        Assert.Contains("VoiceBooking:Deepgram:Speak", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ends))]
    public async Task A_sentence_that_breaks_off_is_a_failure_after_what_was_heard(DeepgramSpeakTransport transport, DeepgramFault fault)
    {
        await using var host = await DeepgramHost.StartAsync(options =>
        {
            options.Speak.Transport = transport;
            options.Speak.NextSoundDeadline = TimeSpan.FromSeconds(0.5);
        });
        host.Server.BadDay = new DeepgramBadDay { Fault = fault, After = 4 };
        var heard = 0;

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(async () =>
        {
            await foreach (var piece in host.Tts.SpeakAsync(Sentence, AudioFormat.Session))
                heard += piece.Length;
        });

        Assert.True(failure.IsTransient);
        // A connection that is cut may take with it what was on its way, and REST knows no other end.
        var isCut = fault == DeepgramFault.Drop || (transport, fault) == (DeepgramSpeakTransport.Rest, DeepgramFault.Close);
        Assert.InRange(heard, isCut ? 0 : 2, 60_000);
    }

    [Theory, MemberData(nameof(Transports))]
    public async Task A_connection_that_is_cut_takes_nothing_back(DeepgramSpeakTransport transport)
    {
        await using var host = await DeepgramHost.StartAsync(options => options.Speak.Transport = transport);
        host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Hang, After = 4 };
        var heard = 0;

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(async () =>
        {
            await foreach (var piece in host.Tts.SpeakAsync(Sentence, AudioFormat.Session))
            {
                if (heard == 0)
                    await host.Server.DisposeAsync();
                heard += piece.Length;
            }
        });

        Assert.True(failure.IsTransient);
        Assert.InRange(heard, 2, 60_000);
    }

    [Theory, MemberData(nameof(Transports))]
    public async Task A_voice_that_never_begins_is_too_slow(DeepgramSpeakTransport transport)
    {
        await using var host = await DeepgramHost.StartAsync(options =>
        {
            options.Speak.Transport = transport;
            options.Speak.FirstSoundDeadline = TimeSpan.FromSeconds(0.5);
        });
        host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Hang };

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(host));

        Assert.Contains("0.5 s to speak", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Transports))]
    public async Task A_listener_who_takes_sound_slowly_is_not_taken_for_a_slow_Deepgram(DeepgramSpeakTransport transport)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        await using var host = await DeepgramHost.StartAsync(options => options.Speak.Transport = transport, clock);
        var heard = 0;

        await foreach (var piece in host.Tts.SpeakAsync(Sentence, AudioFormat.Session))
        {
            heard += piece.Length;
            clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(ToneVoice.Speak(Sentence, AudioFormat.Session).Length, heard);
    }

    [Theory]
    [InlineData(DeepgramFault.Malformed)]
    [InlineData(DeepgramFault.UnknownTypes)]
    [InlineData(DeepgramFault.CutCharacters)]
    public async Task Odd_frames_on_a_socket_are_survived(DeepgramFault fault)
    {
        await using var host = await DeepgramHost.StartAsync(options => options.Speak.Transport = DeepgramSpeakTransport.Socket);
        var whole = await SpeakAsync(host);
        await using var odd = await DeepgramHost.StartAsync(options => options.Speak.Transport = DeepgramSpeakTransport.Socket);
        odd.Server.BadDay = new DeepgramBadDay { Fault = fault };

        Assert.Equal(whole, await SpeakAsync(odd));
    }

    private static async Task<byte[]> SpeakAsync(DeepgramHost host)
    {
        using var sound = new MemoryStream();
        await foreach (var piece in host.Tts.SpeakAsync(Sentence, AudioFormat.Session))
            sound.Write(piece.Span);
        return sound.ToArray();
    }
}

using System.Net;
using System.Net.Sockets;
using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Clocks;
using VoiceBookingKit.Testing.Servers.Deepgram;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Deepgram.Tests.Failures;

public sealed class ListeningFailuresTests
{
    public static TheoryData<DeepgramListenVersion> Versions => [DeepgramListenVersion.Flux, DeepgramListenVersion.V1];

    public static MatrixTheoryData<DeepgramListenVersion, DeepgramFault> Ends => new(
        [DeepgramListenVersion.Flux, DeepgramListenVersion.V1], [DeepgramFault.Close, DeepgramFault.Drop, DeepgramFault.Error, DeepgramFault.Oversized]);

    public static MatrixTheoryData<DeepgramListenVersion, DeepgramFault> Oddities => new(
        [DeepgramListenVersion.Flux, DeepgramListenVersion.V1], [DeepgramFault.Malformed, DeepgramFault.CutCharacters, DeepgramFault.UnknownTypes]);

    [Theory, MemberData(nameof(Versions))]
    public async Task A_refused_key_names_the_setting_and_not_the_key(DeepgramListenVersion version)
    {
        await using var host = await DeepgramHost.StartAsync(options => (options.ApiKey, options.Listen.Version) = ("wrong-key-42", version));

        var failure = await FailAsync(host);

        Assert.False(failure.IsTransient);
        Assert.Contains("Deepgram", failure.Message, StringComparison.Ordinal);
        Assert.Contains("VoiceBooking:Deepgram:ApiKey", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key-42", string.Join('\n', [failure.ToString(), .. host.Logs.Written]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(402, false)]
    [InlineData(403, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    public async Task A_refusal_tells_whether_to_try_again(int status, bool isTransient)
    {
        await using var host = await DeepgramHost.StartAsync();
        host.Server.BadDay = new DeepgramBadDay { Refuse = status, RetryAfter = status == 429 ? TimeSpan.FromSeconds(7) : null };

        var failure = await FailAsync(host);

        Assert.Equal((isTransient, status == 429 ? TimeSpan.FromSeconds(7) : null), (failure.IsTransient, failure.RetryAfter));
        Assert.Contains($"{status}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_no_Deepgram_is_names_the_setting()
    {
        await using var host = await DeepgramHost.StartAsync();
        host.Server.BadDay = new DeepgramBadDay { Refuse = 404 };

        var failure = await FailAsync(host);

        Assert.False(failure.IsTransient);
        Assert.Contains("VoiceBooking:Deepgram:Endpoint", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_other_end_is_a_failure_that_passes()
    {
        await using var host = await DeepgramHost.StartAsync(options => options.Endpoint = new Uri("http://127.0.0.1:1/"));

        Assert.True((await FailAsync(host)).IsTransient);
    }

    [Theory, MemberData(nameof(Ends))]
    public async Task A_connection_that_ends_in_the_middle_loses_no_words(DeepgramListenVersion version, DeepgramFault fault)
    {
        await using var host = await DeepgramHost.StartAsync(version);
        host.Server.BadDay = new DeepgramBadDay { Fault = fault, After = InTheMiddle(version) };
        var heard = new List<Heard>();

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(() => host.Stt.HearAsync(Microphone.SayAndStay("I would like a long appointment on Tuesday at three."), heard));

        Assert.True(failure.IsTransient);
        // A connection that is cut may take with it what was on its way; what came is final.
        Assert.Equal(heard.OfType<Heard.Interim>().TakeLast(1).Select(interim => interim.Text), heard.Finals());
        Assert.True(fault == DeepgramFault.Drop || heard.Finals() is [{ Length: > 0 }]);
        Assert.DoesNotContain(heard, one => one is Heard.TurnEnded);
        await Eventually.IsTrueAsync(() => host.Server.OpenSockets == 0, "no socket is left");
    }

    [Theory, MemberData(nameof(Oddities))]
    public async Task Odd_frames_are_survived(DeepgramListenVersion version, DeepgramFault fault)
    {
        await using var host = await DeepgramHost.StartAsync(version);
        host.Server.BadDay = new DeepgramBadDay { Fault = fault, After = 2 };

        Assert.Equal(["My name is Zoë Ångström from Łódź."], (await host.Stt.HearAsync(Microphone.Say("My name is Zoë Ångström from Łódź."))).Finals());
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Silence_from_Deepgram_while_audio_flows_is_a_failure(DeepgramListenVersion version)
    {
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var host = await DeepgramHost.StartAsync(version, clock);
        host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Hang };
        var listening = host.Stt.HearAsync(Microphone.SayAndStay("Hello."));

        // Time passes no faster than audio comes.
        while (!listening.IsCompleted)
        {
            var sent = host.Server.Requests is [var request, ..] ? request.SoundMessages : 0;
            await Eventually.IsTrueAsync(() => listening.IsCompleted || (host.Server.Requests is [var now, ..] && now.SoundMessages > sent), "audio flows");
            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        var failure = await Assert.ThrowsAsync<SpeechProviderException>(() => listening);
        Assert.True(failure.IsTransient);
        Assert.Contains("5 s", failure.Message, StringComparison.Ordinal);
        await Eventually.IsTrueAsync(() => host.Server.OpenSockets == 0, "no socket is left");
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_session_that_is_slow_is_not_taken_for_a_slow_Deepgram(DeepgramListenVersion version)
    {
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var host = await DeepgramHost.StartAsync(version, clock);
        await using var heard = host.Stt.ListenAsync(Microphone.SayAndStay("Hello there."), AudioFormat.Session, RecognitionHints.None).GetAsyncEnumerator();
        Assert.True(await heard.MoveNextAsync());

        for (var step = 0; step < 40; step++)
        {
            var sent = host.Server.Requests[0].SoundMessages;
            await Eventually.IsTrueAsync(() => host.Server.Requests[0].SoundMessages > sent, "audio flows");
            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        while (heard.Current is not Heard.Final)
            Assert.True(await heard.MoveNextAsync());
        Assert.Equal("Hello there.", ((Heard.Final)heard.Current).Text);
    }

    [Fact]
    public async Task A_server_that_takes_the_connection_and_says_nothing_is_too_slow()
    {
        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start();
        await using var host = await DeepgramHost.StartAsync(options =>
        {
            options.Endpoint = new Uri($"http://{deaf.LocalEndpoint}/");
            options.ConnectDeadline = TimeSpan.FromSeconds(0.4);
        });

        var failure = await FailAsync(host);

        Assert.True(failure.IsTransient);
        Assert.Contains("0.4 s to connect", failure.Message, StringComparison.Ordinal);
        using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Stt.HearAsync(Microphone.SayAndStay("Hello."), stop: hangUp.Token));
    }

    [Theory]
    [InlineData(DeepgramListenVersion.Flux, 44_100, 2)]
    [InlineData(DeepgramListenVersion.V1, 8_000, 1)]
    [InlineData(DeepgramListenVersion.V1, 96_000, 1)]
    public async Task Audio_of_other_formats_is_heard(DeepgramListenVersion version, int sampleRate, int channels)
    {
        await using var host = await DeepgramHost.StartAsync(version);
        var format = new AudioFormat(sampleRate, channels);
        var sound = ToneVoice.Speak("Tuesday at three.", format);
        var heard = new List<Heard>();

        await foreach (var one in host.Stt.ListenAsync(sound.Chunk(4 * channels * (sampleRate / 100)).Select(frame => (ReadOnlyMemory<byte>)frame).ToAsyncEnumerable(), format, RecognitionHints.None))
            heard.Add(one);

        Assert.Equal(["Tuesday at three."], heard.Finals());
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Last_words_that_never_come_are_not_waited_for_for_ever(DeepgramListenVersion version)
    {
        await using var host = await DeepgramHost.StartAsync(options => (options.Listen.Version, options.Listen.FinishDeadline) = (version, TimeSpan.FromSeconds(0.5)));
        host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Hang, After = InTheMiddle(version) };

        var heard = await host.Stt.HearAsync(Microphone.Say("I would like a long appointment on Tuesday at three."));

        Assert.StartsWith("I", Assert.Single(heard.Finals()), StringComparison.Ordinal);
        await Eventually.IsTrueAsync(() => host.Server.OpenSockets == 0, "no socket is left");
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Neither_words_nor_keys_are_logged(DeepgramListenVersion version)
    {
        await using var host = await DeepgramHost.StartAsync(version);
        host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Malformed, After = 3 };
        await host.Stt.HearAsync(Microphone.Say("My name is Zanzibar Smith."), hints: new RecognitionHints(["Zanzibar"]));
        host.Server.BadDay = new DeepgramBadDay { Fault = DeepgramFault.Error, After = 3 };
        await Assert.ThrowsAsync<SpeechProviderException>(() => host.Stt.HearAsync(Microphone.SayAndStay("My name is Zanzibar Smith.")));

        Assert.NotEmpty(host.Logs.Written);
        Assert.DoesNotContain(host.Logs.Written, line => line.Contains("Zanzibar", StringComparison.OrdinalIgnoreCase) || line.Contains(host.Server.ApiKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fifty_callers_who_hang_up_at_any_moment_leave_nothing_behind()
    {
        await using var host = await DeepgramHost.StartAsync(DeepgramListenVersion.Flux);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async caller =>
        {
            using var hangUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(7 * caller));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Stt.HearAsync(Microphone.SayAndStay("Hello, I would like an appointment."), stop: hangUp.Token));
        }));

        await Eventually.IsTrueAsync(() => host.Server.OpenSockets == 0, "no socket is left");
    }

    /// <summary>Some words have come, and not all: Flux sends updates without words too.</summary>
    private static int InTheMiddle(DeepgramListenVersion version) => version == DeepgramListenVersion.Flux ? 14 : 6;

    private static Task<SpeechProviderException> FailAsync(DeepgramHost host) =>
        Assert.ThrowsAsync<SpeechProviderException>(() => host.Stt.HearAsync(Microphone.SayAndStay("Hello.")));
}

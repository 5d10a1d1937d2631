#pragma warning disable MEAI001 // The interfaces that are bridged are still marked as experimental.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech.Bridges;

public sealed class SpeechClientTests
{
    private static readonly byte[] Second = Tone(24_000);

    [Theory]
    [InlineData("audio/pcm")]
    [InlineData("audio/l16;rate=24000")]
    [InlineData("audio/wav")]
    public async Task Sound_of_any_raw_kind_comes_out_in_the_format_that_was_asked_for(string mediaType)
    {
        var sent = mediaType == "audio/wav" ? WaveFile.Of(Second, new AudioFormat(24_000)) : Second;

        var sound = await SpeakAsync(new Voice(mediaType, sent).AsITts(), AudioFormat.Session);

        Assert.InRange(AudioFormat.Session.DurationOf(sound.Length).TotalSeconds, 0.99, 1.01);
    }

    [Fact]
    public async Task Compressed_sound_is_refused_with_what_to_ask_for()
    {
        var problem = await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(new Voice("audio/mpeg", Second).AsITts(), AudioFormat.Session));

        Assert.Contains("ask it for pcm or wav", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsTransient);
    }

    [Fact]
    public async Task A_wave_file_that_is_none_is_refused() =>
        await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(new Voice("audio/wav", new byte[100_000]).AsITts(), AudioFormat.Session));

    [Fact]
    public async Task A_wave_file_that_ends_in_its_header_is_a_failure_and_not_a_silent_sentence() =>
        await Assert.ThrowsAsync<SpeechProviderException>(() => SpeakAsync(new Voice("audio/wav", WaveFile.Of(Second, new AudioFormat(24_000))[..20]).AsITts(), AudioFormat.Session));

    [Fact]
    public async Task A_client_that_takes_recordings_hears_a_caller()
    {
        var client = new Ear();
        byte[] call = [.. new byte[16_000], .. Line.Spoken("Tomorrow at three", "slt"), .. new byte[32_000]];
        var words = new List<string>();

        await foreach (var heard in client.AsIStt().ListenAsync(Frames(call), AudioFormat.Session, new RecognitionHints([], "en-GB")))
        {
            if (heard is Heard.Final final)
                words.Add(final.Text);
        }

        Assert.Equal(["understood"], words);
        Assert.Equal("en-GB", client.Language);
        Assert.True(client.Recording.AsSpan().StartsWith("RIFF"u8));
    }

    private static async Task<byte[]> SpeakAsync(ITts voice, AudioFormat format)
    {
        using var sound = new MemoryStream();
        await foreach (var piece in voice.SpeakAsync("Hello.", format))
            sound.Write(piece.Span);
        return sound.ToArray();
    }

    private static byte[] Tone(int rate)
    {
        var samples = new byte[rate * 2];
        for (var i = 0; i < rate; i++)
            BitConverter.TryWriteBytes(samples.AsSpan(i * 2), (short)(8_000 * Math.Sin(2 * Math.PI * 440 * i / rate)));
        return samples;
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames(byte[] call)
    {
        foreach (var frame in call.Chunk(640))
        {
            yield return frame;
            await Task.Yield();
        }
    }

    private sealed class Voice(string mediaType, byte[] sound) : ITextToSpeechClient
    {
        public Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
            string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var piece in sound.Chunk(1_999)) // odd, and shorter than a header may be
            {
                await Task.Yield();
                yield return new TextToSpeechResponseUpdate([new DataContent(piece, mediaType)]);
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class Ear : ISpeechToTextClient
    {
        public string? Language { get; private set; }

        public byte[] Recording { get; private set; } = [];

        public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var copy = new MemoryStream();
            await audioSpeechStream.CopyToAsync(copy, cancellationToken);
            (Language, Recording) = (options?.SpeechLanguage, copy.ToArray());
            return new SpeechToTextResponse("understood");
        }

        public IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}

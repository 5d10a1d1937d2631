#pragma warning disable MEAI001 // The interfaces that are bridged are still marked as experimental.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Tests.Speech.Bridges;

/// <summary>Any client that takes recordings keeps a recogniser's promises behind the bridge.</summary>
public sealed class SpeechToTextBridgeTests : SttConformance
{
    public static TheoryData<string> Promises => [.. PromisesOf<SttConformance>()];

    protected override IReadOnlyList<SpokenSample> Samples { get; } =
        [.. new[] { "Tuesday at three, please.", "My name is Zoë Ångström." }.Select(words => new SpokenSample(ToneVoice.Speak(words, AudioFormat.Session), words))];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<IStt> CreateSttAsync() => Task.FromResult(new Client(isBroken: false).AsIStt(new SoundIsVoice()));

    protected override Task<IStt?> CreateBrokenSttAsync() => Task.FromResult<IStt?>(new Client(isBroken: true).AsIStt(new SoundIsVoice()));

    private sealed class Client(bool isBroken) : ISpeechToTextClient
    {
        public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (isBroken)
                throw new HttpRequestException("The service is gone.");
            using var wave = new MemoryStream();
            await audioSpeechStream.CopyToAsync(wave, cancellationToken);
            var words = new List<string>();
            await foreach (var heard in new ToneRecogniser().ListenAsync(WholeAsync(wave.ToArray().AsMemory(44)), AudioFormat.Session, RecognitionHints.None, cancellationToken))
            {
                if (heard is Heard.Final final)
                    words.Add(final.Text);
            }
            return new SpeechToTextResponse(string.Join(' ', words));
        }

        public IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private static async IAsyncEnumerable<ReadOnlyMemory<byte>> WholeAsync(ReadOnlyMemory<byte> sound)
        {
            await Task.Yield();
            yield return sound;
        }
    }

    /// <summary>Tones are no voice to a detector that knows voices.</summary>
    private sealed class SoundIsVoice : IVoiceActivityDetectors, IVoiceActivityDetector
    {
        public IVoiceActivityDetector Create() => this;

        public VoiceActivity Hear(ReadOnlySpan<byte> pcm) => pcm.ContainsAnyExcept((byte)0) ? new VoiceActivity(1, true) : default;

        public void Dispose()
        {
        }
    }
}

/// <summary>Any client that makes sound keeps a voice's promises behind the bridge.</summary>
public sealed class TextToSpeechBridgeTests : TtsConformance
{
    private static readonly AudioFormat Vendor = new(24_000);

    public static TheoryData<string> Promises => [.. PromisesOf<TtsConformance>()];

    [Theory, MemberData(nameof(Promises))]
    public Task Keeps(string promise) => CheckAsync(promise);

    protected override Task<ITts> CreateTtsAsync() => Task.FromResult(new Client(isBroken: false).AsITts(Vendor));

    protected override Task<ITts?> CreateBrokenTtsAsync() => Task.FromResult<ITts?>(new Client(isBroken: true).AsITts(Vendor));

    private sealed class Client(bool isBroken) : ITextToSpeechClient
    {
        public Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
            string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            if (isBroken)
                throw new HttpRequestException("The service is gone.");
            foreach (var piece in ToneVoice.Speak(text, Vendor).Chunk(4_801)) // half samples, as they come from a network
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return new TextToSpeechResponseUpdate([new DataContent(piece, "audio/pcm")]);
            }
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}

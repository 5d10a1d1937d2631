using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;
using VoiceBookingKit.Testing.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Testing.Tests.Speech;

/// <summary>Voices that each break one promise, and the promise that must notice.</summary>
public sealed class BrokenTtsTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "CutsSamples", nameof(TtsConformance.A_sentence_is_sound_in_whole_samples) },
        { "IgnoresTheFormat", nameof(TtsConformance.The_format_is_honoured) },
        { "CutsLongOnes", nameof(TtsConformance.A_long_sentence_is_spoken_whole) },
        { "ChokesOnOddOnes", nameof(TtsConformance.Odd_sentences_do_no_harm) },
        { "LeavesTheRest", nameof(TtsConformance.Leaving_early_leaves_nothing_behind) },
        { "LeavesTheRest", nameof(TtsConformance.Cancelling_stops_at_once) },
        { "IgnoresTheInterruption", nameof(TtsConformance.Cancelling_stops_at_once) },
        { "IgnoresTheInterruption", nameof(TtsConformance.A_sentence_that_is_not_wanted_is_not_begun) },
        { "FailsUntyped", nameof(TtsConformance.A_refusal_is_a_typed_failure) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_promise_is_noticed(string voice, string promise) =>
        await Assert.ThrowsAsync<ConformanceException>(() => new Suite(voice).CheckAsync(promise));

    private sealed class Suite(string voice) : TtsConformance
    {
        protected override Task<ITts> CreateTtsAsync() => Task.FromResult<ITts>(voice switch
        {
            "CutsSamples" => new Changed((sentence, format, stop) => Pieces(ToneVoice.Speak(sentence, format), 333, stop)),
            "IgnoresTheFormat" => new Changed((sentence, _, stop) => new ToneVoice().SpeakAsync(sentence, AudioFormat.Session, stop)),
            "CutsLongOnes" => new Changed((sentence, format, stop) => new ToneVoice().SpeakAsync(sentence[..Math.Min(sentence.Length, 100)], format, stop)),
            "ChokesOnOddOnes" => new Changed((sentence, format, stop) =>
                sentence.Any(char.IsSurrogate) ? throw new SpeechProviderException("No.") : new ToneVoice().SpeakAsync(sentence, format, stop)),
            "IgnoresTheInterruption" => new Changed((sentence, format, _) => new ToneVoice().SpeakAsync(sentence, format, CancellationToken.None)),
            "LeavesTheRest" => new LeavesTheRest(),
            _ => throw new ArgumentOutOfRangeException(nameof(voice)),
        });

        protected override Task<ITts?> CreateBrokenTtsAsync() => Task.FromResult<ITts?>(new Changed((_, _, _) => throw new HttpRequestException("Refused.")));
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Pieces(byte[] sound, int length, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var at = 0; at < sound.Length; at += length)
        {
            await Task.Yield();
            stop.ThrowIfCancellationRequested();
            yield return sound.AsMemory(at, Math.Min(length, sound.Length - at));
        }
    }

    private sealed class Changed(Func<string, AudioFormat, CancellationToken, IAsyncEnumerable<ReadOnlyMemory<byte>>> speak) : ITts
    {
        public IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default) => speak(sentence, format, cancellationToken);
    }

    /// <summary>What was not heard of one sentence comes before the next.</summary>
    private sealed class LeavesTheRest : ITts
    {
        private readonly MemoryStream _rest = new();

        public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            byte[] sound = [.. _rest.ToArray(), .. ToneVoice.Speak(sentence, format)];
            _rest.SetLength(0);
            var given = 0;
            try
            {
                while (given < sound.Length)
                {
                    await Task.Yield();
                    cancellationToken.ThrowIfCancellationRequested();
                    var piece = sound.AsMemory(given, Math.Min(3200, sound.Length - given));
                    given += piece.Length;
                    yield return piece;
                }
            }
            finally
            {
                _rest.Write(sound.AsSpan(given));
            }
        }
    }
}

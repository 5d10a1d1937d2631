using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;
using VoiceBookingKit.Testing.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.Testing.Tests.Speech;

/// <summary>Recognisers that each break one promise, and the promise that must notice.</summary>
public sealed class BrokenSttTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { nameof(KeepsTheBuffer), nameof(SttConformance.The_buffer_is_free_after_the_next_frame_is_asked_for) },
        { nameof(SharesOneStream), nameof(SttConformance.Callers_do_not_hear_each_other) },
        { "ForgetsTheRest", nameof(SttConformance.Ending_the_audio_yields_the_rest) },
        { "ForgetsTheRest", nameof(SttConformance.Every_utterance_ends_in_one_final) },
        { "TurnsTimeBack", nameof(SttConformance.Times_never_go_back) },
        { nameof(IgnoresTheHangUp), nameof(SttConformance.Cancelling_stops_at_once) },
        { nameof(ReadsOn), nameof(SttConformance.Leaving_early_lets_go_of_the_audio) },
        { nameof(SwallowsFailures), nameof(SttConformance.Audio_that_fails_ends_listening) },
        { nameof(ChokesOnHints), nameof(SttConformance.Strange_hints_do_no_harm) },
        { nameof(FailsUntyped), nameof(SttConformance.A_refusal_is_a_typed_failure) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_promise_is_noticed(string recogniser, string promise) =>
        await Assert.ThrowsAsync<ConformanceException>(() => new Suite(recogniser).CheckAsync(promise));

    private sealed class Suite(string recogniser) : SttConformance
    {
        protected override IReadOnlyList<SpokenSample> Samples { get; } =
            [.. new[] { "Tuesday at three.", "Yes please." }.Select(words => new SpokenSample(ToneVoice.Speak(words, AudioFormat.Session), words))];

        protected override Task<IStt> CreateSttAsync() => Task.FromResult<IStt>(recogniser switch
        {
            nameof(KeepsTheBuffer) => new KeepsTheBuffer(),
            nameof(SharesOneStream) => new SharesOneStream(),
            "ForgetsTheRest" => new Changed(heard => heard is Heard.Final ? null : heard),
            "TurnsTimeBack" => new Changed(heard => heard is Heard.Final ? heard with { At = TimeSpan.Zero } : heard),
            nameof(IgnoresTheHangUp) => new IgnoresTheHangUp(),
            nameof(ReadsOn) => new ReadsOn(),
            nameof(SwallowsFailures) => new SwallowsFailures(),
            nameof(ChokesOnHints) => new ChokesOnHints(),
            _ => throw new ArgumentOutOfRangeException(nameof(recogniser)),
        });

        protected override Task<IStt?> CreateBrokenSttAsync() => Task.FromResult<IStt?>(new FailsUntyped());
    }

    private abstract class Stt : IStt
    {
        protected ToneRecogniser Inner { get; } = new();

        public abstract IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default);
    }

    private sealed class Changed(Func<Heard, Heard?> change) : Stt
    {
        public override async IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var heard in Inner.ListenAsync(audio, format, hints, cancellationToken))
            {
                if (change(heard) is { } changed)
                    yield return changed;
            }
        }
    }

    /// <summary>Hears all frames only when the audio is over.</summary>
    private sealed class KeepsTheBuffer : Stt
    {
        public override async IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var frames = new List<ReadOnlyMemory<byte>>();
            await foreach (var frame in audio.WithCancellation(cancellationToken))
                frames.Add(frame);
            await foreach (var heard in Inner.ListenAsync(frames.ToAsyncEnumerable(), format, hints, cancellationToken))
                yield return heard;
        }
    }

    private sealed class SharesOneStream : Stt
    {
        private static readonly Lock Gate = new();
        private readonly MemoryStream _all = new();

        public override async IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var frame in audio.WithCancellation(cancellationToken))
            {
                await Task.Yield();
                lock (Gate)
                    _all.Write(frame.Span);
            }
            byte[] sound;
            lock (Gate)
                sound = _all.ToArray();
            await foreach (var heard in Inner.ListenAsync(new[] { (ReadOnlyMemory<byte>)sound }.ToAsyncEnumerable(), format, hints, cancellationToken))
                yield return heard;
        }
    }

    private sealed class IgnoresTheHangUp : Stt
    {
        public override IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
            Inner.ListenAsync(audio, format, hints, CancellationToken.None);
    }

    /// <summary>Goes on reading when nobody listens.</summary>
    private sealed class ReadsOn : Stt
    {
        public override async IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var events = System.Threading.Channels.Channel.CreateUnbounded<Heard>();
            _ = Task.Run(async () =>
            {
                await foreach (var heard in Inner.ListenAsync(audio, format, hints, CancellationToken.None))
                    events.Writer.TryWrite(heard);
                events.Writer.Complete();
            }, CancellationToken.None);
            await foreach (var heard in events.Reader.ReadAllAsync(cancellationToken))
                yield return heard;
        }
    }

    private sealed class SwallowsFailures : Stt
    {
        public override IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
            Inner.ListenAsync(Tolerant(audio, cancellationToken), format, hints, cancellationToken);

        private static async IAsyncEnumerable<ReadOnlyMemory<byte>> Tolerant(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var frames = audio.GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(frames))
                yield return frames.Current;
        }

        private static async Task<bool> NextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> frames)
        {
            try
            {
                return await frames.MoveNextAsync();
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    private sealed class ChokesOnHints : Stt
    {
        public override IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
            hints.Phrases.Count > 100 ? AsyncEnumerable.Empty<Heard>() : Inner.ListenAsync(audio, format, hints, cancellationToken);
    }

    private sealed class FailsUntyped : Stt
    {
        public override IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
            throw new HttpRequestException("Refused.");
    }
}

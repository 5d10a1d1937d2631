using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Speech.Tones;

/// <summary>Understands what a <see cref="ToneVoice"/> said: real sound for tests, without a model.</summary>
/// <remarks>A lost, doubled or changed sample is heard. An utterance ends after 0.3 s of silence; an interim comes with every word. Safe from many threads.</remarks>
public sealed class ToneRecogniser : IStt
{
    /// <inheritdoc />
    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        var ear = new ToneEar(format);
        cancellationToken.ThrowIfCancellationRequested();
        await foreach (var frame in audio.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var heard in ear.Hear(frame.Span))
                yield return heard;
        }
        foreach (var heard in ear.Finish())
            yield return heard;
    }
}

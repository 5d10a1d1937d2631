using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Speech.Tones;

/// <summary>Speaks any text as tones that a <see cref="ToneRecogniser"/> understands exactly: real sound for tests, without a model.</summary>
/// <remarks>About 25 characters a second. Safe from many threads. Little-endian machines only.</remarks>
public sealed class ToneVoice : ITts
{
    /// <summary>Speaks a sentence as one piece of sound.</summary>
    /// <param name="sentence">Any text.</param>
    /// <param name="format">Sample rate in Hz, at least 8,000; with several channels, all sound alike.</param>
    /// <returns>PCM16, little-endian.</returns>
    public static byte[] Speak(string sentence, AudioFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(sentence);
        var symbol = ToneCode.SamplesOf(format.SampleRate);
        var mono = new short[2 * bytes.Length * symbol];
        for (var at = 0; at < 2 * bytes.Length; at++)
            ToneCode.Write((bytes[at / 2] >> (at % 2 == 0 ? 4 : 0)) & 15, format.SampleRate, mono.AsSpan(at * symbol, symbol));
        if (format.Channels == 1)
            return MemoryMarshal.AsBytes(mono.AsSpan()).ToArray();
        return MemoryMarshal.AsBytes(mono.SelectMany(sample => Enumerable.Repeat(sample, format.Channels)).ToArray().AsSpan()).ToArray();
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(sentence);
        var sound = Speak(sentence, format);
        var piece = format.BytesPerSecond / 10;
        for (var at = 0; at < sound.Length; at += piece)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return sound.AsMemory(at, Math.Min(piece, sound.Length - at));
        }
    }
}

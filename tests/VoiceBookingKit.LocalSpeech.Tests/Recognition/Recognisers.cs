using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.LocalSpeech.Recognition;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Recognition;

/// <summary>Plays sound to a recogniser as a line would, without waiting for the time it lasts.</summary>
internal static class Recognisers
{
    public static PocketSphinxStt Create(Action<LocalSpeechOptions>? configure = null)
    {
        var options = new LocalSpeechOptions();
        configure?.Invoke(options);
        return new PocketSphinxStt(Options.Create(options), TimeProvider.System, NullLogger<PocketSphinxStt>.Instance);
    }

    public static async Task<List<Heard>> HearAsync(
        this IStt stt, ExpectedSpeech asked, short[] samples, AudioFormat? format = null, IReadOnlyList<string>? names = null, CancellationToken cancellationToken = default)
    {
        var heard = new List<Heard>();
        var hints = new RecognitionHints(names ?? BookingPhrases.Names) { Expecting = () => asked };
        await foreach (var one in stt.ListenAsync(Frames(samples, format ?? AudioFormat.Session), format ?? AudioFormat.Session, hints, cancellationToken))
            heard.Add(one);
        return heard;
    }

    public static string Text(this IEnumerable<Heard> heard) => string.Join(' ', heard.OfType<Heard.Final>().Select(final => final.Text).Where(text => text.Length > 0));

    /// <summary>Frames of 20 ms in one buffer that is used again, as the contract allows.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Frames(short[] samples, AudioFormat format)
    {
        var buffer = new byte[format.BytesPerSecond / 50];
        for (var bytes = MemoryMarshal.AsBytes<short>(samples).ToArray().AsMemory(); bytes.Length > 0;)
        {
            await Task.Yield();
            var length = Math.Min(buffer.Length, bytes.Length);
            bytes[..length].CopyTo(buffer);
            bytes = bytes[length..];
            yield return buffer.AsMemory(0, length);
        }
    }
}

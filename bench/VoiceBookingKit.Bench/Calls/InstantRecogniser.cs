using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Bench.Calls;

/// <summary>Hears a word in each frame that begins with a mark, and judges at once that the turn is over.</summary>
internal sealed class InstantRecogniser : IStt
{
    private const byte Mark = 0x5A;
    private const int FrameBytes = 640; // 20 ms

    public bool JudgesTurns => true;

    public static byte[] Word()
    {
        var frame = Noise();
        frame[0] = frame[1] = Mark;
        return frame;
    }

    /// <summary>A frame of the hiss that every microphone has.</summary>
    public static byte[] Noise()
    {
        var random = new Random(7);
        var frame = new byte[FrameBytes];
        for (var at = 0; at < FrameBytes; at += 2)
            BitConverter.TryWriteBytes(frame.AsSpan(at), (short)random.Next(-40, 40));
        return frame;
    }

    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var bytes = 0L;
        await foreach (var frame in audio.WithCancellation(cancellationToken))
        {
            bytes += frame.Length;
            if (frame.Span[0] != Mark || frame.Span[1] != Mark)
                continue;
            var at = format.DurationOf(bytes);
            yield return new Heard.Started(at);
            yield return new Heard.Final(at, "what are your hours");
            yield return new Heard.TurnEnded(at, 1);
        }
    }
}

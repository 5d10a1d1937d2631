using System.Runtime.CompilerServices;
using VoiceBookingKit.Speech;

namespace ConsoleHost.Calling;

/// <summary>A recogniser whose frames are counted, so that sound is never handed in faster than it is heard.</summary>
internal sealed class CountedStt(IStt inner, HeardFrames frames) : IStt
{
    public bool JudgesTurns => inner.JudgesTurns;

    public IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
        inner.ListenAsync(CountAsync(audio, cancellationToken), format, hints, cancellationToken);

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> CountAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var frame in audio.WithCancellation(cancellationToken))
        {
            yield return frame;
            frames.Add(frame.Length);
        }
    }
}

/// <summary>How much sound the recogniser in use is done with.</summary>
internal sealed class HeardFrames
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(int bytes) => Interlocked.Add(ref _bytes, bytes);
}

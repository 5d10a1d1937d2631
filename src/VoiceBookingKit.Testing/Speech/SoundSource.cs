using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Speech;

/// <summary>A caller's microphone that plays a piece of sound in frames, and knows how it was treated.</summary>
internal sealed class SoundSource(ReadOnlyMemory<byte> sound, AudioFormat format) : IAsyncEnumerable<ReadOnlyMemory<byte>>
{
    private readonly int _sampleBytes = sizeof(short) * format.Channels;
    private int _readers;

    /// <summary>How long a frame is, by its number.</summary>
    public Func<int, TimeSpan> FrameLength { get; init; } = _ => TimeSpan.FromMilliseconds(20);

    /// <summary>How long to wait before each frame.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>Whether silence goes on for ever after the sound, in real time.</summary>
    public bool Endless { get; init; }

    /// <summary>Whether all frames share one buffer, which is spoilt as soon as the next frame is asked for.</summary>
    public bool ReusesBuffer { get; init; }

    /// <summary>Thrown once the sound has been played.</summary>
    public Exception? Failure { get; init; }

    /// <summary>Whether nobody reads it any more, though somebody did or nobody began to.</summary>
    public bool IsLetGo => Volatile.Read(ref _readers) == 0;

    public async IAsyncEnumerator<ReadOnlyMemory<byte>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            var shared = new byte[format.BytesPerSecond];
            var rest = sound;
            for (var number = 0; !rest.IsEmpty; number++)
            {
                if (Pace > TimeSpan.Zero)
                    await Task.Delay(Pace, TimeProvider.System, cancellationToken);
                var frame = rest[..Math.Min(BytesOf(FrameLength(number)), rest.Length)];
                rest = rest[frame.Length..];
                if (!ReusesBuffer)
                {
                    yield return frame;
                    continue;
                }
                frame.CopyTo(shared);
                yield return shared.AsMemory(0, frame.Length);
                new Random(number).NextBytes(shared);
            }
            if (Failure is not null)
                throw Failure;
            while (Endless)
            {
                await Task.Delay(FrameLength(0), TimeProvider.System, cancellationToken);
                yield return new byte[BytesOf(FrameLength(0))];
            }
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    private int BytesOf(TimeSpan length) => Math.Max(_sampleBytes, (int)format.BytesOf(length));
}

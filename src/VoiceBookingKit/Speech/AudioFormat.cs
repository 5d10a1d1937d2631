namespace VoiceBookingKit.Speech;

/// <summary>How sound is written down: PCM16, little-endian.</summary>
/// <param name="SampleRate">Samples a second of each channel, in Hz.</param>
/// <param name="Channels">1 for mono; samples of several channels alternate.</param>
public readonly record struct AudioFormat(int SampleRate, int Channels = 1)
{
    /// <summary>What sessions take in and give out: mono, 16 kHz.</summary>
    public static AudioFormat Session { get; } = new(16_000);

    /// <summary>Bytes of one second of sound.</summary>
    public int BytesPerSecond => SampleRate * Channels * sizeof(short);

    /// <summary>How long a piece of sound lasts.</summary>
    /// <param name="bytes">The piece's length in bytes.</param>
    public TimeSpan DurationOf(long bytes) => TimeSpan.FromSeconds((double)bytes / BytesPerSecond);

    /// <summary>How many bytes a time of sound takes, in whole samples of all channels.</summary>
    /// <param name="length">The time; less than none takes 0.</param>
    public long BytesOf(TimeSpan length) => (long)(Math.Max(0, length.TotalSeconds) * SampleRate) * Channels * sizeof(short);
}

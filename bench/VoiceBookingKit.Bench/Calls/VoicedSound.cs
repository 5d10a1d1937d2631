namespace VoiceBookingKit.Bench.Calls;

/// <summary>Sound as a vowel has it: a pitch of 140 Hz that wavers, and harmonics that fall off.</summary>
internal static class VoicedSound
{
    private const int Rate = 16_000;
    private const int Samples = 320; // 20 ms

    public static byte[][] Frames(int count)
    {
        var frames = new byte[count][];
        var (phase, at) = (0.0, 0);
        for (var frame = 0; frame < count; frame++)
        {
            frames[frame] = new byte[Samples * sizeof(short)];
            for (var sample = 0; sample < Samples; sample++, at++)
            {
                phase += 2 * Math.PI * (140 + 4 * Math.Sin(2 * Math.PI * 5 * at / Rate)) / Rate;
                var sound = Enumerable.Range(1, 20).Sum(harmonic => Math.Sin(harmonic * phase) / harmonic);
                BitConverter.TryWriteBytes(frames[frame].AsSpan(sample * sizeof(short)), (short)(4_000 * sound));
            }
        }
        return frames;
    }
}

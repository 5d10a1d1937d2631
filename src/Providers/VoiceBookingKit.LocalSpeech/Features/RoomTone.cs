namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>Puts under sound the faint hiss that every microphone has: digital silence between sounds is nothing that the model knows.</summary>
internal static class RoomTone
{
    // As a peak of the sum of two even noises, in units of PCM16; 67 dB below the loudest sound that there can be.
    private const int Peak = 15;

    /// <summary>Adds it.</summary>
    /// <param name="samples">PCM16.</param>
    /// <returns>The same number of samples; the same for the same.</returns>
    public static short[] Under(ReadOnlySpan<short> samples)
    {
        var made = new short[samples.Length];
        var state = 1u;
        for (var i = 0; i < samples.Length; i++)
            made[i] = (short)Math.Clamp(samples[i] + Next(ref state) + Next(ref state), short.MinValue, short.MaxValue);
        return made;
    }

    /// <summary>Even between the two ends; a linear congruential generator, since it need not surprise anybody.</summary>
    private static int Next(ref uint state)
    {
        state = state * 1_664_525 + 1_013_904_223;
        return (int)((state >> 16) % (Peak + 1)) - Peak / 2;
    }
}

namespace VoiceBookingKit.Testing.Speech.Tones;

/// <summary>Text as sound: each half of each UTF-8 byte is one of sixteen tones.</summary>
internal static class ToneCode
{
    /// <summary>How long one tone lasts; a character of English takes two.</summary>
    public static readonly TimeSpan Symbol = TimeSpan.FromMilliseconds(20);

    private const double Lowest = 600;
    private const double Step = 100;
    private const short Loudness = 12_000;

    /// <summary>Quieter than this is silence.</summary>
    private const int Threshold = 1_500;

    public static int SamplesOf(int sampleRate) => (int)(sampleRate * Symbol.TotalSeconds);

    public static bool IsSound(short sample) => Math.Abs((int)sample) > Threshold;

    /// <summary>Writes one tone.</summary>
    public static void Write(int symbol, int sampleRate, Span<short> into)
    {
        var turn = 2 * Math.PI * FrequencyOf(symbol) / sampleRate;
        for (var at = 0; at < into.Length; at++)
            into[at] = (short)(Loudness * Math.Cos(turn * at));
    }

    /// <summary>Which tone this is, or null for silence.</summary>
    public static int? Read(ReadOnlySpan<short> tone, int sampleRate)
    {
        // The middle half: the edges belong to the neighbours when the clock is a few samples off.
        var middle = tone.Slice(tone.Length / 4, tone.Length / 2);
        var (best, loudest) = (0, 0.0);
        for (var symbol = 0; symbol < 16; symbol++)
        {
            var power = PowerAt(FrequencyOf(symbol), middle, sampleRate);
            if (power > loudest)
                (best, loudest) = (symbol, power);
        }
        var amplitude = Math.Sqrt(loudest) * 2 / middle.Length;
        return amplitude > Threshold ? best : null;
    }

    private static double FrequencyOf(int symbol) => Lowest + (Step * symbol);

    /// <summary>Goertzel's algorithm.</summary>
    private static double PowerAt(double frequency, ReadOnlySpan<short> samples, int sampleRate)
    {
        var factor = 2 * Math.Cos(2 * Math.PI * frequency / sampleRate);
        var (last, before) = (0.0, 0.0);
        foreach (var sample in samples)
            (last, before) = (sample + (factor * last) - before, last);
        return (last * last) + (before * before) - (factor * last * before);
    }
}

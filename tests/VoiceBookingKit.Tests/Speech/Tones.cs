namespace VoiceBookingKit.Tests.Speech;

/// <summary>Sine tones, and how clean they are.</summary>
internal static class Tones
{
    public static short[] Sine(double hertz, int rate, int count, double amplitude = 16_000) =>
        [.. Enumerable.Range(0, count).Select(i => (short)Math.Round(amplitude * Math.Sin(2 * Math.PI * hertz * i / rate)))];

    /// <summary>The tone against everything else, in dB, and its amplitude and phase, by least squares.</summary>
    public static (double SignalToNoise, double Amplitude, double Phase) Measure(ReadOnlySpan<short> samples, double hertz, int rate, int from)
    {
        double ss = 0, cc = 0, sc = 0, ys = 0, yc = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(2 * Math.PI * hertz * (from + i) / rate);
            (ss, cc, sc, ys, yc) = (ss + (s * s), cc + (c * c), sc + (s * c), ys + (samples[i] * s), yc + (samples[i] * c));
        }
        var determinant = (ss * cc) - (sc * sc);
        var (a, b) = (((ys * cc) - (yc * sc)) / determinant, ((yc * ss) - (ys * sc)) / determinant);
        double noise = 0, signal = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(2 * Math.PI * hertz * (from + i) / rate);
            var tone = (a * s) + (b * c);
            signal += tone * tone;
            noise += (samples[i] - tone) * (samples[i] - tone);
        }
        return (10 * Math.Log10(signal / Math.Max(noise, 1e-9)), Math.Sqrt((a * a) + (b * b)), Math.Atan2(b, a));
    }
}

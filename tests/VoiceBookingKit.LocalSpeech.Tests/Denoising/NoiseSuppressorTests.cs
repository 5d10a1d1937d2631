using VoiceBookingKit.LocalSpeech.Denoising;

namespace VoiceBookingKit.LocalSpeech.Tests.Denoising;

public sealed class NoiseSuppressorTests
{
    private const int Second = 16_000;

    [Fact]
    public void Steady_noise_is_weakened_and_a_voice_over_it_is_kept()
    {
        var random = new Random(1);
        short[] noise = [.. Enumerable.Range(0, 3 * Second).Select(_ => (short)random.Next(-1_000, 1_000))];
        // A tone that comes and goes as syllables do.
        short[] both = [.. noise.Select((sample, n) => (short)(sample + Syllable(n)))];

        var (before, after) = (Level(noise[Second..]), Level(Clean(noise)[Second..]));
        var cleaned = Clean(both);
        var voice = cleaned[(2 * Second + 2_000)..(2 * Second + 6_000)];

        Assert.True(20 * Math.Log10(before / after) > 12, $"{before:F0} became {after:F0}");
        Assert.InRange(Level(voice) / Level([.. Enumerable.Range(2 * Second + 2_000, 4_000).Select(n => (short)Syllable(n))]), 0.8, 1.2);
    }

    [Fact]
    public void A_voice_on_a_quiet_line_passes_unchanged_20_ms_late()
    {
        short[] voice = [.. Enumerable.Range(0, 2 * Second).Select(n => (short)Syllable(n))];

        var cleaned = Clean(voice);

        var difference = voice[..^NoiseSuppressor.Delay].Zip(cleaned[NoiseSuppressor.Delay..], (one, other) => (short)(one - other)).ToArray();
        Assert.True(Level(difference) < Level(voice) / 30, $"{Level(difference):F0} of {Level(voice):F0}");
    }

    private static double Syllable(int n) => n % 8_000 is > 1_000 and < 7_000 && n > Second / 2 ? 6_000 * Math.Sin(2 * Math.PI * 440 * n / Second) : 0;

    private static short[] Clean(short[] samples)
    {
        var suppressor = new NoiseSuppressor();
        var cleaned = samples.ToArray();
        for (var at = 0; at + NoiseSuppressor.Hop <= cleaned.Length; at += NoiseSuppressor.Hop)
            suppressor.Clean(cleaned.AsSpan(at, NoiseSuppressor.Hop));
        return cleaned;
    }

    private static double Level(short[] samples) => Math.Sqrt(samples.Average(sample => (double)sample * sample));
}

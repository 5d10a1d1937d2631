using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using VoiceBookingKit.Voices;

namespace VoiceBookingKit.LocalSpeech.Tests.Callers;

/// <summary>A caller's voice: one of flite's, or one of espeak-ng's, at some speed and over some noise.</summary>
/// <param name="Name">The voice's name.</param>
/// <param name="Speed">How fast, 1 for the voice's own pace.</param>
/// <param name="NoiseBelow">How far noise lies below the voice, in dB; null for silence.</param>
/// <param name="IsHiss">Whether the noise is white, as strong at 8 kHz as at 100 Hz; otherwise it is pink, as most rooms, streets and cars are.</param>
internal sealed record CallerVoice(string Name, double Speed = 1, double? NoiseBelow = null, bool IsHiss = true)
{
    private const int Rate = 16_000;

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "voice-booking-kit-callers")).FullName;

    /// <summary>All that accuracy is measured with: men and women, quick and slow, plain and natural, over silence and noise.</summary>
    public static IReadOnlyList<CallerVoice> Many { get; } =
    [
        new("slt"), new("slt", 1.15), new("slt", 1, 20), new("rms"), new("rms", 0.9), new("rms", 1, 10), new("awb"), new("kal16"), new("en-us"), new("en-us+f3"), new("en-gb"),
    ];

    /// <summary>Speaks, with silence around it, long enough behind it for whoever listens to know that no more comes. What was said once is kept in the temporary folder.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="seed">What noise.</param>
    /// <returns>PCM16, mono, 16 kHz.</returns>
    public async Task<short[]> SayAsync(string text, int seed = 1)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Name} {Speed} {text}")))[..24];
        var kept = Path.Combine(Folder, $"{key}.wav");
        if (!File.Exists(kept))
        {
            var made = Path.Combine(Folder, $"{key}.{Guid.NewGuid():N}");
            await MakeAsync(text, made);
            File.Move(made, kept, overwrite: true);
        }
        var voice = MemoryMarshal.Cast<byte, short>(await VoiceProgram.ReadAsync(kept)).ToArray();
        var loudest = Math.Max(1, voice.Max(sample => Math.Abs((int)sample)));
        short[] whole = [.. new short[Rate / 2], .. voice.Select(sample => (short)(sample * 12_000 / loudest)), .. new short[2 * Rate]];
        return NoiseBelow is { } decibels ? WithNoise(whole, decibels, new Random(seed)) : whole;
    }

    public override string ToString() => $"{Name}{(Speed == 1 ? "" : $" x{Speed}")}{(NoiseBelow is null ? "" : $" {(IsHiss ? "hiss" : "noise")} {NoiseBelow} dB")}";

    private Task MakeAsync(string text, string file) => Name.StartsWith("en", StringComparison.Ordinal)
        ? VoiceProgram.RunAsync("espeak-ng", "-v", Name, "-s", ((int)(160 * Speed)).ToString(CultureInfo.InvariantCulture), "-w", file, text)
        : VoiceProgram.RunAsync("flite", "-voice", Name, "--setf", $"duration_stretch={(1 / Speed).ToString("0.###", CultureInfo.InvariantCulture)}", "-t", text, "-o", file);

    private short[] WithNoise(short[] speech, double decibelsBelow, Random random)
    {
        var loud = speech.Where(sample => Math.Abs((int)sample) > 100).ToList();
        var level = Math.Sqrt(loud.Average(sample => (double)sample * sample)) * Math.Pow(10, -decibelsBelow / 20);
        var noise = Noise(speech.Length, random);
        var own = Math.Sqrt(noise.Average(sample => sample * sample));
        return [.. speech.Select((sample, n) => (short)Math.Clamp(sample + (level / own * noise[n]), short.MinValue, short.MaxValue))];
    }

    private double[] Noise(int length, Random random)
    {
        // White noise through three poles that lie an octave or two apart is pink within a decibel.
        var (slow, middle, quick) = (0.0, 0.0, 0.0);
        return [.. Enumerable.Range(0, length).Select(_ =>
        {
            var white = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            if (IsHiss)
                return white;
            (slow, middle, quick) = ((0.99765 * slow) + (0.0990460 * white), (0.963 * middle) + (0.2965164 * white), (0.57 * quick) + (1.0526913 * white));
            return slow + middle + quick + (0.1848 * white);
        })];
    }
}

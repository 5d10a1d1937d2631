using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using VoiceBookingKit.Processes;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Voices;

namespace VoiceBookingKit.LocalSpeech.Tests.Callers;

/// <summary>A caller's voice: one of flite's, or one of espeak-ng's, at some speed and over some noise.</summary>
/// <param name="Name">The voice's name.</param>
/// <param name="Speed">How fast, 1 for the voice's own pace.</param>
/// <param name="NoiseBelow">How far noise lies below the voice, in dB; null for silence.</param>
/// <param name="Noise">What noise.</param>
internal sealed record CallerVoice(string Name, double Speed = 1, double? NoiseBelow = null, LineNoise Noise = LineNoise.White)
{
    private const int Rate = 16_000;

    /// <summary>Whether the sound goes over a telephone's line, which carries nothing above 4 kHz.</summary>
    public bool IsPhone { get; init; }

    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "voice-booking-kit-callers")).FullName;

    /// <summary>All that accuracy is measured with: men and women, quick and slow, plain and natural, over silence and noise.</summary>
    public static IReadOnlyList<CallerVoice> Many { get; } =
    [
        new("slt"), new("slt", 1.15), new("slt", 1, 20), new("rms"), new("rms", 0.9), new("rms", 1, 10), new("awb"), new("kal16"), new("en-us"), new("en-us+f3"), new("en-gb"),
        new("kal") { IsPhone = true }, new("slt") { IsPhone = true }, new("rms") { IsPhone = true }, new("slt", 1, 10, LineNoise.Pink), new("rms", 1, 10, LineNoise.Pink), new("slt", 1, 10),
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
        if (IsPhone)
            whole = OverPhone(whole);
        return NoiseBelow is { } decibels ? WithNoise(whole, decibels, new Random(seed)) : whole;
    }

    public override string ToString() => $"{Name}{(Speed == 1 ? "" : $" x{Speed}")}{(IsPhone ? " phone" : "")}{(NoiseBelow is null ? "" : $" {Noise} {NoiseBelow} dB".ToLowerInvariant())}";

    private Task MakeAsync(string text, string file) => Name.StartsWith("en", StringComparison.Ordinal)
        ? OutsideProgram.RunAsync("espeak-ng", "-v", Name, "-s", ((int)(160 * Speed)).ToString(CultureInfo.InvariantCulture), "-w", file, text)
        : OutsideProgram.RunAsync("flite", "-voice", Name, "--setf", $"duration_stretch={(1 / Speed).ToString("0.###", CultureInfo.InvariantCulture)}", "-t", text, "-o", file);

    private short[] WithNoise(short[] speech, double decibelsBelow, Random random)
    {
        var loud = speech.Where(sample => Math.Abs((int)sample) > 100).ToList();
        var level = Math.Sqrt(loud.Average(sample => (double)sample * sample)) * Math.Pow(10, -decibelsBelow / 20);
        var noise = new NoiseMaker(Noise, random);
        return [.. speech.Select(sample => (short)Math.Clamp(sample + (level * noise.Next()), short.MinValue, short.MaxValue))];
    }

    private static short[] OverPhone(short[] wide)
    {
        var (there, back) = (new PcmConverter(AudioFormat.Session, new AudioFormat(Rate / 2)), new PcmConverter(new AudioFormat(Rate / 2), AudioFormat.Session));
        byte[] narrow = [.. there.Convert(MemoryMarshal.AsBytes<short>(wide)).Span];
        narrow = [.. narrow, .. there.Finish().Span];
        byte[] made = [.. back.Convert(narrow).Span];
        return MemoryMarshal.Cast<byte, short>((byte[])[.. made, .. back.Finish().Span]).ToArray();
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace VoiceBookingKit.Tests.Speech.Detection;

/// <summary>Sounds of callers' lines, mono at 16 kHz: voices of Debian's speech programs, and noises.</summary>
internal static class Sound
{
    public const int Rate = 16_000;

    /// <summary>A line spoken by one of flite's voices, or by espeak-ng as <c>espeak:en-us</c>.</summary>
    public static short[] Speak(string text, string voice)
    {
        var file = Path.Combine(Path.GetTempPath(), $"vbk-{Guid.NewGuid():N}.wav");
        try
        {
            if (voice.StartsWith("espeak:", StringComparison.Ordinal))
                Run("espeak-ng", "-v", voice["espeak:".Length..], "-w", file, text);
            else
                Run("flite", "-voice", voice, "-t", text, "-o", file);
            return MemoryMarshal.Cast<byte, short>(Run("sox", file, "-t", "raw", "-r", "16000", "-e", "signed-integer", "-b", "16", "-c", "1", "-")).ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static short[] Silence(double seconds) => new short[(int)(seconds * Rate)];

    /// <summary>Noise of equal power, as loud as half full scale times the level.</summary>
    public static short[] Noise(double seconds, double level, int seed, double darkness = 0)
    {
        var random = new Random(seed);
        var smooth = 0.0;
        var noise = new double[(int)(seconds * Rate)];
        for (var n = 0; n < noise.Length; n++)
            noise[n] = smooth = darkness * smooth + (random.NextDouble() * 2 - 1);
        var scale = level * 16_384 / Math.Sqrt(noise.Average(sample => sample * sample));
        return [.. noise.Select(sample => Clip(sample * scale))];
    }

    public static short[] Hum(double seconds, double level) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(n => Clip(level * 16_384 * (Wave(n, 50) + Wave(n, 100) / 2 + Wave(n, 150) / 3 + Wave(n, 300) / 6)))];

    /// <summary>Five keystrokes a second, each a few milliseconds of crackle.</summary>
    public static short[] Typing(double seconds, int seed)
    {
        var random = new Random(seed);
        var sound = Silence(seconds);
        for (var at = 1_000; at + 400 < sound.Length; at += random.Next(1_600, 4_800))
        {
            for (var n = 0; n < 160; n++)
                sound[at + n] = Clip((random.NextDouble() * 2 - 1) * 20_000 * Math.Exp(-n / 40.0));
        }
        return sound;
    }

    /// <summary>Two sounds at once; the shorter one counts as silence afterwards.</summary>
    public static short[] Mix(short[] one, short[] other) =>
        [.. Enumerable.Range(0, Math.Max(one.Length, other.Length)).Select(n => Clip((n < one.Length ? one[n] : 0) + (n < other.Length ? other[n] : 0)))];

    public static short[] Louder(short[] sound, double times) => [.. sound.Select(sample => Clip(sample * times))];

    /// <summary>The mean level of the parts that are not silent.</summary>
    public static double Level(short[] sound)
    {
        var loud = sound.Where(sample => Math.Abs((int)sample) > 300).ToArray();
        return Math.Sqrt(loud.Average(sample => (double)sample * sample)) / 16_384;
    }

    public static byte[] Bytes(ReadOnlySpan<short> sound) => MemoryMarshal.AsBytes(sound).ToArray();

    private static double Wave(int n, double hertz) => Math.Sin(2 * Math.PI * hertz * n / Rate);

    private static short Clip(double sample) => (short)Math.Clamp(sample, short.MinValue, short.MaxValue);

    private static byte[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}

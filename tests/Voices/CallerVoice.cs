using System.Globalization;
using System.Runtime.InteropServices;
using VoiceBookingKit.Processes;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Voices;

/// <summary>A caller's voice: one of flite's or one of espeak-ng's, each run as a program of its own.</summary>
/// <param name="Name">A voice of flite (slt, rms, awb, kal), or of espeak-ng (en-us, en-gb, en-us+f3 ...).</param>
/// <param name="Speed">How fast, 1 for the voice's own pace.</param>
internal sealed record CallerVoice(string Name, double Speed = 1)
{
    private const int Loudest = 12_000;
    private const double EspeakWordsPerMinute = 155;

    /// <summary>Says it.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="pause">How long the caller stops in the middle of it; zero not to.</param>
    /// <returns>PCM16, mono, 16 kHz, without silence around it.</returns>
    public async Task<byte[]> SayAsync(string text, TimeSpan pause = default)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (pause == TimeSpan.Zero || words.Length < 4)
            return await SpeakAsync(text);
        var half = words.Length / 2;
        return [.. await SpeakAsync(string.Join(' ', words[..half])), .. Silence(pause), .. await SpeakAsync(string.Join(' ', words[half..]))];
    }

    /// <summary>Nothing, for some time.</summary>
    public static byte[] Silence(TimeSpan length) => new byte[AudioFormat.Session.BytesOf(length)];

    public override string ToString() => Speed == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} x{Speed}");

    private async Task<byte[]> SpeakAsync(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            var stretch = (1 / Speed).ToString(CultureInfo.InvariantCulture);
            var pace = ((int)(EspeakWordsPerMinute * Speed)).ToString(CultureInfo.InvariantCulture);
            await (Name is "slt" or "rms" or "awb" or "kal"
                ? OutsideProgram.RunAsync("flite", "-voice", Name, "--setf", $"duration_stretch={stretch}", "-t", text, "-o", file)
                : OutsideProgram.RunAsync("espeak-ng", "-v", Name, "-s", pace, "-w", file, text));
            return Level(await VoiceProgram.ReadAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Level(byte[] sound)
    {
        var samples = MemoryMarshal.Cast<byte, short>(sound.AsSpan());
        var peak = 1;
        foreach (var sample in samples)
            peak = Math.Max(peak, Math.Abs((int)sample));
        for (var i = 0; i < samples.Length; i++)
            samples[i] = (short)(samples[i] * Loudest / peak);
        return sound;
    }
}

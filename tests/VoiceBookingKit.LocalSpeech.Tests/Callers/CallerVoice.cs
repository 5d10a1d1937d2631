using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.LocalSpeech.Voice;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Callers;

/// <summary>A caller's voice: one of flite's, or one of espeak-ng's, at some speed and over some noise.</summary>
internal sealed record CallerVoice(string Name, double Speed = 1, double? NoiseBelow = null)
{
    private const int Rate = 16_000;

    /// <summary>Speaks, with silence around it.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="seed">What noise.</param>
    /// <returns>PCM16, mono, 16 kHz.</returns>
    public async Task<short[]> SayAsync(string text, int seed = 1)
    {
        var voice = Enum.TryParse<LocalVoice>(Name, ignoreCase: true, out var flite) ? await ByFliteAsync(text, flite) : await ByEspeakAsync(text);
        var loudest = Math.Max(1, voice.Max(sample => Math.Abs((int)sample)));
        short[] whole = [.. new short[Rate / 2], .. voice.Select(sample => (short)(sample * 12_000 / loudest)), .. new short[Rate]];
        return NoiseBelow is { } decibels ? WithNoise(whole, decibels, new Random(seed)) : whole;
    }

    public override string ToString() => $"{Name}{(Speed == 1 ? "" : $" x{Speed}")}{(NoiseBelow is null ? "" : $" noise {NoiseBelow} dB")}";

    private async Task<short[]> ByFliteAsync(string text, LocalVoice voice)
    {
        using var flite = new FliteTts(Options.Create(new LocalSpeechOptions { Voice = voice, Speed = Speed }), NullLogger<FliteTts>.Instance);
        var sound = new List<byte>();
        await foreach (var piece in flite.SpeakAsync(text, AudioFormat.Session))
            sound.AddRange(piece.Span);
        return MemoryMarshal.Cast<byte, short>(sound.ToArray()).ToArray();
    }

    private async Task<short[]> ByEspeakAsync(string text)
    {
        var start = new ProcessStartInfo("espeak-ng") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-v", Name, "-s", $"{(int)(160 * Speed)}", "--stdout", text })
            start.ArgumentList.Add(argument);
        using var espeak = Process.Start(start)!;
        using var wav = new MemoryStream();
        await espeak.StandardOutput.BaseStream.CopyToAsync(wav);
        await espeak.WaitForExitAsync();
        var bytes = wav.ToArray();
        var converter = new PcmConverter(new AudioFormat(BitConverter.ToInt32(bytes, 24)), AudioFormat.Session);
        byte[] sound = [.. converter.Convert(bytes.AsSpan(44)).Span];
        return MemoryMarshal.Cast<byte, short>((byte[])[.. sound, .. converter.Finish().Span]).ToArray();
    }

    private static short[] WithNoise(short[] speech, double decibelsBelow, Random random)
    {
        var loud = speech.Where(sample => Math.Abs((int)sample) > 100).ToList();
        var level = Math.Sqrt(loud.Average(sample => (double)sample * sample)) * Math.Pow(10, -decibelsBelow / 20);
        return [.. speech.Select(sample => (short)Math.Clamp(sample + (level * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())), short.MinValue, short.MaxValue))];
    }
}

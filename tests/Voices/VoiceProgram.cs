using System.Buffers.Binary;
using System.Diagnostics;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Voices;

/// <summary>A program that writes what it says to a WAV file: flite or espeak-ng.</summary>
internal static class VoiceProgram
{
    private const int HeaderBytes = 44;

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It could not say that.</exception>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
    }

    /// <summary>The sound of a file: PCM16, mono, 16 kHz. Both programs write the plain header, and mono PCM16 behind it.</summary>
    public static async Task<byte[]> ReadAsync(string file)
    {
        var wav = await File.ReadAllBytesAsync(file);
        var converter = new PcmConverter(new AudioFormat(BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(24))), AudioFormat.Session);
        byte[] begun = [.. converter.Convert(wav.AsSpan(HeaderBytes)).Span];
        return [.. begun, .. converter.Finish().Span];
    }
}

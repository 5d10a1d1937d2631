using System.Diagnostics;
using System.Runtime.InteropServices;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>Somebody who writes down what a loudspeaker plays: PocketSphinx with its general English, as a program of its own that knows nothing of bookings or of this business.</summary>
internal static class Stenographer
{
    /// <summary>The words of a sound.</summary>
    /// <param name="samples">Mono, 16 kHz.</param>
    public static async Task<string> WriteDownAsync(ReadOnlyMemory<short> samples)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, WaveFile.Of(MemoryMarshal.AsBytes(samples.Span.TrimStart((short)0)), AudioFormat.Session));
            var start = new ProcessStartInfo("pocketsphinx_continuous", ["-infile", file, "-logfn", "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var words = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            await errors;
            return words.ReplaceLineEndings(" ").Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}

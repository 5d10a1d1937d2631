using System.Buffers.Binary;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Voices;

/// <summary>What a program that speaks into a WAV file has written: flite or espeak-ng.</summary>
internal static class VoiceProgram
{
    private const int HeaderBytes = 44;

    /// <summary>The sound of a file: PCM16, mono, 16 kHz. Both programs write the plain header, and mono PCM16 behind it.</summary>
    public static async Task<byte[]> ReadAsync(string file)
    {
        var wav = await File.ReadAllBytesAsync(file);
        var converter = new PcmConverter(new AudioFormat(BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(24))), AudioFormat.Session);
        byte[] begun = [.. converter.Convert(wav.AsSpan(HeaderBytes)).Span];
        return [.. begun, .. converter.Finish().Span];
    }
}

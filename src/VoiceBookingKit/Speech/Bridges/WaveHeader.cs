using System.Buffers.Binary;

namespace VoiceBookingKit.Speech;

/// <summary>Reads where the sound of a WAV file begins and what it is.</summary>
internal static class WaveHeader
{
    private const int LongestHeader = 64 * 1024;

    /// <summary>Reads the header.</summary>
    /// <param name="file">The file's first bytes.</param>
    /// <param name="format">What the sound is.</param>
    /// <param name="start">Where it begins.</param>
    /// <returns>False while more bytes are needed.</returns>
    /// <exception cref="SpeechProviderException">It is no WAV file of PCM16.</exception>
    public static bool TryRead(ReadOnlySpan<byte> file, out AudioFormat format, out int start)
    {
        (format, start) = (default, 0);
        if (file.Length < 12)
            return false;
        if (!file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WAVE"u8))
            throw Unreadable("has no RIFF header");
        for (long at = 12; at + 8 <= file.Length;)
        {
            var chunk = file[(int)at..];
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk.StartsWith("data"u8))
            {
                start = (int)at + 8;
                return format.SampleRate > 0 ? true : throw Unreadable("says nothing of its format");
            }
            if (chunk.StartsWith("fmt "u8))
            {
                if (chunk.Length < 24)
                    return false;
                format = Format(chunk);
            }
            at += 8 + length + (length & 1);
        }
        return file.Length < LongestHeader ? false : throw Unreadable("has no sound");
    }

    private static AudioFormat Format(ReadOnlySpan<byte> chunk)
    {
        var (coding, channels, rate, bits) = (BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]), BinaryPrimitives.ReadUInt16LittleEndian(chunk[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(chunk[12..]), BinaryPrimitives.ReadUInt16LittleEndian(chunk[22..]));
        return coding is 1 or 0xFFFE && bits == 16 && channels is >= 1 and <= 8 && rate is >= 1_000 and <= 384_000
            ? new AudioFormat((int)rate, channels)
            : throw Unreadable("is not PCM of 16 bits");
    }

    private static SpeechProviderException Unreadable(string why) => new($"The sound {why}.") { IsTransient = false };
}

using System.Buffers.Binary;

namespace VoiceBookingKit.Speech;

/// <summary>Writes sound as a WAV file, for services that take whole recordings.</summary>
public static class WaveFile
{
    private const int HeaderBytes = 44;

    /// <summary>A whole file for some sound.</summary>
    /// <param name="pcm">PCM16, little-endian.</param>
    /// <param name="format">Sample rate in Hz and channel count of the sound.</param>
    public static byte[] Of(ReadOnlySpan<byte> pcm, AudioFormat format)
    {
        var file = new byte[HeaderBytes + pcm.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1); // PCM
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), (short)format.Channels);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), format.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), format.BytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), (short)(format.Channels * sizeof(short)));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), pcm.Length);
        pcm.CopyTo(file.AsSpan(HeaderBytes));
        return file;
    }
}

using System.Buffers.Binary;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>Sound as a WAV file.</summary>
internal static class WaveFile
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="pcm">Mono PCM16, 16 kHz.</param>
    public static byte[] Of(ReadOnlySpan<byte> pcm)
    {
        var file = new byte[44 + pcm.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), pcm.Length + 36);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), AudioFormat.Session.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), AudioFormat.Session.BytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), pcm.Length);
        pcm.CopyTo(file.AsSpan(44));
        return file;
    }
}

using System.Buffers.Binary;
using System.Text;
using VoiceBookingKit.Speech;

namespace ConsoleHost.Calling;

/// <summary>Reads and writes WAV files.</summary>
internal static class WavFile
{
    private const int Pcm = 1;
    private const int Float = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>A file's sound in the session's format.</summary>
    /// <exception cref="InvalidDataException">It is not a WAV file of PCM or float samples.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = await File.ReadAllBytesAsync(path, cancellationToken);
        if (file.Length < 12 || Name(file, 0) != "RIFF" || Name(file, 8) != "WAVE")
            throw new InvalidDataException($"{path} is not a WAV file.");
        (int Kind, int Channels, int Rate, int Bits)? format = null;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4));
            var body = file.AsSpan(at + 8, (int)Math.Min(length, file.Length - at - 8));
            if (Name(file, at) == "fmt " && body.Length >= 16)
                format = Format(body);
            else if (Name(file, at) == "data")
                return Convert(body, format ?? throw new InvalidDataException($"{path} has sound before its format."), path);
            at = (int)Math.Min(file.Length, at + 8L + length + (length & 1));
        }
        throw new InvalidDataException($"{path} holds no sound.");
    }

    /// <summary>Writes sound in the session's format.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(path, WaveFile.Of(pcm.Span, AudioFormat.Session), cancellationToken);

    private static (int Kind, int Channels, int Rate, int Bits) Format(ReadOnlySpan<byte> body)
    {
        int kind = BinaryPrimitives.ReadUInt16LittleEndian(body);
        // The true kind is the first word of the extension's identifier.
        if (kind == Extensible && body.Length >= 26)
            kind = BinaryPrimitives.ReadUInt16LittleEndian(body[24..]);
        return (kind, BinaryPrimitives.ReadUInt16LittleEndian(body[2..]), BinaryPrimitives.ReadInt32LittleEndian(body[4..]), BinaryPrimitives.ReadUInt16LittleEndian(body[14..]));
    }

    private static byte[] Convert(ReadOnlySpan<byte> sound, (int Kind, int Channels, int Rate, int Bits) format, string path)
    {
        var (kind, channels, rate, bits) = format;
        if (kind is not (Pcm or Float) || (kind == Pcm && bits is not (8 or 16 or 24 or 32)) || (kind == Float && bits != 32))
            throw new InvalidDataException($"{path} must hold PCM of 8, 16, 24 or 32 bits, or 32-bit float; its format is {kind} with {bits} bits.");
        if (channels is < 1 or > 8 || rate is < 1_000 or > 384_000)
            throw new InvalidDataException($"{path} has {channels} channels at {rate} Hz; there must be 1 to 8, at 1,000 to 384,000 Hz.");
        var size = bits / 8;
        if (sound.Length < size * channels)
            throw new InvalidDataException($"{path} holds no sound.");
        var samples = new byte[sound.Length / size * sizeof(short)];
        for (var i = 0; i < samples.Length / sizeof(short); i++)
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(i * sizeof(short)), Sample(sound.Slice(i * size, size), kind));
        var converter = new PcmConverter(new AudioFormat(rate, channels), AudioFormat.Session);
        byte[] begun = [.. converter.Convert(samples).Span];
        return [.. begun, .. converter.Finish().Span];
    }

    private static short Sample(ReadOnlySpan<byte> bytes, int kind) => bytes.Length switch
    {
        1 => (short)((bytes[0] - 128) << 8),
        4 when kind == Float => (short)Math.Clamp(BinaryPrimitives.ReadSingleLittleEndian(bytes) * 32_767, short.MinValue, short.MaxValue),
        // The two highest bytes are what 16 bits hold.
        _ => BinaryPrimitives.ReadInt16LittleEndian(bytes[^2..]),
    };

    private static string Name(byte[] file, int at) => Encoding.ASCII.GetString(file, at, 4);
}

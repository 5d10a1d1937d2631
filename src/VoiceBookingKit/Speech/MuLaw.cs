namespace VoiceBookingKit.Speech;

/// <summary>G.711 mu-law, the sound of telephone lines: one byte a sample, usually 8 kHz.</summary>
public static class MuLaw
{
    private const int Bias = 0x84;
    private const int Loudest = 32_635;

    /// <summary>Writes PCM16 samples as mu-law.</summary>
    /// <param name="samples">PCM16, mono.</param>
    /// <param name="bytes">At least as long.</param>
    /// <exception cref="ArgumentException"><paramref name="bytes"/> is too short.</exception>
    public static void Encode(ReadOnlySpan<short> samples, Span<byte> bytes)
    {
        if (bytes.Length < samples.Length)
            throw new ArgumentException("It must be at least as long as the samples.", nameof(bytes));
        for (var i = 0; i < samples.Length; i++)
            bytes[i] = Encode(samples[i]);
    }

    /// <summary>Reads mu-law bytes as PCM16 samples.</summary>
    /// <param name="bytes">Mu-law, mono.</param>
    /// <param name="samples">At least as long.</param>
    /// <exception cref="ArgumentException"><paramref name="samples"/> is too short.</exception>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<short> samples)
    {
        if (samples.Length < bytes.Length)
            throw new ArgumentException("It must be at least as long as the bytes.", nameof(samples));
        for (var i = 0; i < bytes.Length; i++)
            samples[i] = Decode(bytes[i]);
    }

    private static byte Encode(short sample)
    {
        var sign = sample < 0 ? 0x80 : 0;
        var loud = Math.Min(Math.Abs((int)sample), Loudest) + Bias;
        var exponent = int.Log2(loud) - 7;
        return (byte)~(sign | (exponent << 4) | ((loud >> (exponent + 3)) & 0x0F));
    }

    private static short Decode(byte code)
    {
        var bits = ~code;
        var loud = ((((bits & 0x0F) << 3) + Bias) << ((bits >> 4) & 7)) - Bias;
        return (short)((bits & 0x80) == 0 ? loud : -loud);
    }
}

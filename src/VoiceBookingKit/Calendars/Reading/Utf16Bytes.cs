using System.Text;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Turns a file in UTF-16, as some Windows programs save calendars, into UTF-8 piece by piece.</summary>
internal sealed class Utf16Bytes
{
    private readonly Decoder _decoder;
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    private Utf16Bytes(Encoding encoding) => _decoder = encoding.GetDecoder();

    /// <summary>What to turn a file with, or null when its first bytes are not the mark of UTF-16.</summary>
    public static Utf16Bytes? StartingWith(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new Utf16Bytes(Encoding.Unicode),
        [0xFE, 0xFF, ..] => new Utf16Bytes(Encoding.BigEndianUnicode),
        _ => null,
    };

    public ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, text, flush: false);
        var utf8 = new byte[_encoder.GetByteCount(text, flush: false)];
        _encoder.GetBytes(text, utf8, flush: false);
        return utf8;
    }
}

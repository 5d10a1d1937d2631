using System.Text;

namespace VoiceBookingKit.Smtp.Mime;

/// <summary>Writes bodies in ASCII lines that every mail server carries unchanged.</summary>
internal static class BodyText
{
    private const int LineLength = 76;
    private const string Hex = "0123456789ABCDEF";

    /// <summary>Base64 in lines of 76.</summary>
    public static string Base64(ReadOnlySpan<byte> content)
    {
        var encoded = Convert.ToBase64String(content);
        var lines = new StringBuilder(encoded.Length + (encoded.Length / LineLength * 2) + 2);
        for (var i = 0; i < encoded.Length; i += LineLength)
            lines.Append(encoded, i, Math.Min(LineLength, encoded.Length - i)).Append("\r\n");
        return lines.ToString();
    }

    /// <summary>Text as quoted-printable (RFC 2045 section 6.7), its own line breaks as CRLF.</summary>
    public static string QuotedPrintable(string text)
    {
        var encoded = new StringBuilder(text.Length * 5 / 4);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            AppendLine(encoded, Encoding.UTF8.GetBytes(line));
        return encoded.ToString();
    }

    private static void AppendLine(StringBuilder encoded, byte[] line)
    {
        var length = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var octet = line[i];
            // White space at the end of a line would get lost on the way.
            var isPlain = octet is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (octet is (byte)' ' or (byte)'\t' && i < line.Length - 1);
            if (length + (isPlain ? 1 : 3) >= LineLength)
            {
                encoded.Append("=\r\n");
                length = 0;
            }
            if (isPlain)
                encoded.Append((char)octet);
            else
                encoded.Append('=').Append(Hex[octet >> 4]).Append(Hex[octet & 15]);
            length += isPlain ? 1 : 3;
        }
        encoded.Append("\r\n");
    }
}

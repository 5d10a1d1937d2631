using System.Globalization;
using System.Text;

namespace VoiceBookingKit.Smtp.Mime;

/// <summary>Writes header values so that none can end its line: what is not plain ASCII becomes encoded words (RFC 2047), and long values are folded.</summary>
internal static class HeaderText
{
    private const int LineLength = 76;

    // 39 octets are 52 characters of base64: with their frame and a header's name before them they stay within the 76 that a line with encoded words may have.
    private const int OctetsPerWord = 39;

    /// <summary>One line of any text: every control character and every line or paragraph separator is a space, runs of spaces are one.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (!isSpace)
                line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString().TrimEnd();
    }

    /// <summary>Free text, such as a subject.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="used">How much of the first line the header's name takes.</param>
    public static string Unstructured(string text, int used)
    {
        var line = OneLine(text);
        return IsPlain(line) ? Fold(line, used) : EncodedWords(line);
    }

    /// <summary>The name before an address.</summary>
    public static string Phrase(string name)
    {
        var line = OneLine(name);
        // A quoted name can't be folded.
        if (!IsPlain(line) || line.Length > LineLength - 20)
            return EncodedWords(line);
        return $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    // A word of nothing but ASCII that is too long for a line is encoded too, since it could not be folded.
    private static bool IsPlain(string line) =>
        line.All(character => character is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal) && line.Split(' ').All(word => word.Length < LineLength - 20);

    private static string Fold(string line, int used)
    {
        var folded = new StringBuilder();
        var length = used;
        foreach (var word in line.Split(' '))
        {
            if (folded.Length > 0 && length + 1 + word.Length > LineLength)
            {
                folded.Append("\r\n ").Append(word);
                length = 1 + word.Length;
                continue;
            }
            if (folded.Length > 0)
                folded.Append(' ');
            folded.Append(word);
            length += 1 + word.Length;
        }
        return folded.ToString();
    }

    private static string EncodedWords(string line)
    {
        var words = new List<string>();
        var word = new List<byte>();
        Span<byte> octets = stackalloc byte[4];
        foreach (var rune in line.EnumerateRunes())
        {
            var count = rune.EncodeToUtf8(octets);
            if (word.Count + count > OctetsPerWord)
                Close();
            word.AddRange(octets[..count]);
        }
        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            if (word.Count > 0)
                words.Add($"=?utf-8?B?{Convert.ToBase64String(word.ToArray())}?=");
            word.Clear();
        }
    }
}

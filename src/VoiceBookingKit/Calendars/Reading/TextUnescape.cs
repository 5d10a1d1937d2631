using System.Text;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Gives back the texts that <see cref="TextEscape"/> writes, and those of other writers.</summary>
internal static class TextUnescape
{
    /// <summary>A value of type TEXT (RFC 5545 section 3.3.11).</summary>
    public static string Value(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
                plain.Append(text[i]);
            else
                plain.Append(text[++i] is 'n' or 'N' ? '\n' : text[i]);
        }
        return plain.ToString();
    }

    /// <summary>A parameter's value, its carets read by RFC 6868; a caret before any other sign is a caret.</summary>
    public static string Parameter(ReadOnlySpan<char> text)
    {
        if (!text.Contains('^'))
            return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var meant = text[i] == '^' && i + 1 < text.Length ? text[i + 1] switch { 'n' => '\n', '^' => '^', '\'' => '"', _ => '\0' } : '\0';
            plain.Append(meant == '\0' ? text[i] : meant);
            if (meant != '\0')
                i++;
        }
        return plain.ToString();
    }
}

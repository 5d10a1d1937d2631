using System.Text;

namespace VoiceBookingKit.Calendars;

/// <summary>Writes any text so that a calendar file's reader gets it back, and none of it can pass for another line or property.</summary>
internal static class TextEscape
{
    /// <summary>A value of type TEXT (RFC 5545 section 3.3.11).</summary>
    public static string Value(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in PlainText.Of(text))
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                _ => escaped.Append(character),
            };
        }
        return escaped.ToString();
    }

    /// <summary>A parameter's value: carets and double quotes by RFC 6868, the whole in quotes where the format needs them, line breaks and tabs as spaces.</summary>
    public static string Parameter(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in PlainText.Of(text))
        {
            _ = character switch
            {
                '\n' or '\t' => escaped.Append(' '),
                '^' => escaped.Append("^^"),
                '"' => escaped.Append("^'"),
                _ => escaped.Append(character),
            };
        }
        var value = escaped.ToString().Trim();
        return value.AsSpan().IndexOfAny(':', ';', ',') < 0 ? value : $"\"{value}\"";
    }
}

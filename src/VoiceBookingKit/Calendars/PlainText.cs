using System.Text;

namespace VoiceBookingKit.Calendars;

/// <summary>What a calendar can hold of any text.</summary>
internal static class PlainText
{
    /// <summary>The text with every kind of line break as a line feed, without other control characters but the tab, and with halves of characters replaced.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var afterReturn = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLineBreak(rune.Value))
            {
                if (rune.Value != '\n' || !afterReturn)
                    plain.Append('\n');
            }
            else if (!Rune.IsControl(rune) || rune.Value == '\t')
            {
                plain.Append(rune.ToString());
            }
            afterReturn = rune.Value == '\r';
        }
        return plain.ToString();
    }

    // Some readers split lines at each of these: vertical tab, form feed, next line, line and paragraph separator.
    private static bool IsLineBreak(int character) => character is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;
}

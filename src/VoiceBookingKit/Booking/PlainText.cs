using System.Globalization;
using System.Text;

namespace VoiceBookingKit.Booking;

/// <summary>Makes what strangers type safe to keep: no control characters, no invisible marks that turn text around. What is missing is empty.</summary>
internal static class PlainText
{
    /// <summary>One line in Unicode form C: trimmed, every run of white space one space.</summary>
    public static string Line(string? text) => Clean(text ?? "", keepLines: false);

    /// <summary>Lines in Unicode form C, separated by <c>\n</c>; trimmed as a whole.</summary>
    public static string Lines(string? text) => Clean((text ?? "").ReplaceLineEndings("\n"), keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (keepLines && rune.Value == '\n')
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                AppendSpace(clean);
            else if (IsVisible(rune))
                clean.Append(rune);
        }
        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    private static void AppendSpace(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
            clean.Append(' ');
    }

    // The joiners are invisible too, but names and emoji are spelled with them.
    private static bool IsVisible(Rune rune) => rune.Value is 0x200C or 0x200D || rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}

using System.Globalization;
using System.Text;

namespace VoiceBookingKit.LocalSpeech.Voice;

/// <summary>Writes a sentence in the characters that flite can say: ASCII, without marks.</summary>
internal static class SpeakableText
{
    /// <summary>The sentence; empty when nothing of it can be said.</summary>
    public static string Of(string sentence)
    {
        var text = new StringBuilder(sentence.Length);
        // Half a character, as a text that was cut may end with, can't be normalised.
        foreach (var rune in string.Concat(sentence.EnumerateRunes()).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            text.Append(rune.Value switch
            {
                >= 0x20 and < 0x7F => ((char)rune.Value).ToString(),
                0x2019 or 0x2018 => "'",
                0x201C or 0x201D => "\"",
                0x2013 or 0x2014 or 0x2026 => ", ",
                0x20AC => " euros ",
                0xA3 => " pounds ",
                0xDF => "ss",
                0xE6 => "ae",
                0xF8 => "o",
                _ => " ",
            });
        }
        var said = text.ToString().Trim();
        return said.Any(char.IsAsciiLetterOrDigit) ? said : "";
    }
}

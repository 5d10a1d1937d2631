using System.Globalization;
using System.Text;

namespace VoiceBookingKit.LocalSpeech.Grammars;

/// <summary>Writes a name as it is spoken: small letters and apostrophes, one space between words, numbers in words.</summary>
internal static class SpokenWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The words of a text; empty when it has none that could be spoken in English.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder();
        // Half a character, as a text that was cut may end with, can't be normalised.
        var plain = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = char.ToLowerInvariant(plain[i]);
            if (c is (>= 'a' and <= 'z') or '\'' or '\u2019')
                words.Append(c == '\u2019' ? '\'' : c);
            else if (c == '&')
                words.Append(" and ");
            else if (char.IsAsciiDigit(c))
                words.Append(' ').Append(Number(plain, ref i)).Append(' ');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                words.Append(' ');
        }
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\'')).Where(word => word.Length > 0));
    }

    /// <summary>The first and the last word of a name as it is spoken; null for a name of one word.</summary>
    public static (string First, string Last)? FullName(string name) => Of(name).Split(' ') is { Length: > 1 } words ? (words[0], words[^1]) : null;

    private static string Number(string text, ref int at)
    {
        var start = at;
        while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            at++;
        var digits = text.AsSpan(start, at + 1 - start);
        if (digits.Length > 2 || digits[0] == '0')
            return string.Join(' ', digits.ToArray().Select(digit => Small[digit - '0']));
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        if (number < 20)
            return Small[number];
        return number % 10 == 0 ? Tens[(number / 10) - 2] : $"{Tens[(number / 10) - 2]} {Small[number % 10]}";
    }
}

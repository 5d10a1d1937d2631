using System.Text;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>Makes names of services and staff into words that Deepgram accepts: a list that is too long would refuse the whole call.</summary>
internal static class Keyterms
{
    private const int Most = 100;
    private const int LongestTerm = 60;

    /// <summary>Deepgram allows 500 tokens, and does not tell how it counts them.</summary>
    private const int Budget = 450;

    public static IReadOnlyList<string> From(IEnumerable<string?> names)
    {
        var terms = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = Budget;
        foreach (var name in names)
        {
            var term = Clean(name);
            if (term.Length is 0 or > LongestTerm || !term.Any(char.IsLetterOrDigit) || !seen.Add(term) || TokensOf(term) > left)
                continue;
            left -= TokensOf(term);
            terms.Add(term);
            if (terms.Count == Most)
                break;
        }
        return terms;
    }

    /// <summary>The same for models before Nova-3, which take single words.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<string?> names) => From(names.SelectMany(name => Clean(name).Split(' ')));

    private static string Clean(string? name)
    {
        var clean = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            // The replacement character stands for half a pair.
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar || rune.Value is ',' or ';' or ':')
                clean.Append(' ');
            else
                clean.Append(rune.ToString());
        }
        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>More than any tokeniser makes of it in practice: a token for three letters, and two for each letter that is not ASCII.</summary>
    private static int TokensOf(string term) => term.Split(' ').Sum(word => 1 + (word.Length / 3)) + (2 * term.Count(letter => !char.IsAscii(letter)));
}

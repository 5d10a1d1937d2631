using System.Text;

namespace VoiceBookingKit.LocalSpeech.Lexicon;

/// <summary>Guesses how an English word sounds from its letters, for names that no dictionary has.</summary>
internal static class LetterSounds
{
    // The longest that fits wins; "^" is the word's beginning and "$" its end.
    private static readonly (string Letters, string Phones)[] Rules =
    [
        ("tion", "SH AH N"), ("sion", "ZH AH N"), ("ough", "OW"), ("augh", "AO"), ("eigh", "EY"), ("igh", "AY"), ("tch", "CH"), ("sch", "SH"), ("dge", "JH"), ("ture", "CH ER"),
        ("^kn", "N"), ("^wr", "R"), ("^ps", "S"), ("^gn", "N"), ("^wh", "W"), ("^mc", "M AH K"), ("^x", "Z"), ("^y", "Y"), ("age$", "IH JH"), ("ey$", "IY"), ("ie$", "IY"),
        ("mb$", "M"), ("le$", "AH L"), ("es$", "Z"), ("ed$", "D"), ("que$", "K"), ("e$", ""), ("y$", "IY"), ("a$", "AH"), ("o$", "OW"), ("i$", "IY"), ("u$", "UW"),
        ("ch", "CH"), ("sh", "SH"), ("th", "TH"), ("ph", "F"), ("gh", "G"), ("ck", "K"), ("ng", "NG"), ("qu", "K W"), ("wh", "W"), ("zh", "ZH"), ("kh", "K"), ("rh", "R"), ("dh", "D"),
        ("ai", "EY"), ("ay", "EY"), ("au", "AO"), ("aw", "AO"), ("ea", "IY"), ("ee", "IY"), ("ei", "EY"), ("eu", "Y UW"), ("ew", "UW"), ("ia", "IY AH"), ("ie", "IY"), ("io", "IY OW"),
        ("oa", "OW"), ("oi", "OY"), ("oy", "OY"), ("oo", "UW"), ("ou", "AW"), ("ow", "OW"), ("ue", "UW"), ("ui", "UW IY"), ("ar", "AA R"), ("er", "ER"), ("ir", "ER"), ("or", "AO R"),
        ("ur", "ER"), ("ce", "S"), ("ci", "S IH"), ("cy", "S IY"), ("ge", "JH"), ("gi", "JH IH"), ("gy", "JH IY"), ("x", "K S"), ("a", "AE"), ("b", "B"), ("c", "K"), ("d", "D"),
        ("e", "EH"), ("f", "F"), ("g", "G"), ("h", "HH"), ("i", "IH"), ("j", "JH"), ("k", "K"), ("l", "L"), ("m", "M"), ("n", "N"), ("o", "AA"), ("p", "P"), ("q", "K"), ("r", "R"),
        ("s", "S"), ("t", "T"), ("u", "AH"), ("v", "V"), ("w", "W"), ("y", "IH"), ("z", "Z"),
    ];

    private static readonly (string Letters, string Phones)[] LongestFirst = [.. Rules.OrderByDescending(rule => rule.Letters.Length)];

    /// <summary>The word's likely sounds; never empty.</summary>
    /// <param name="word">Small letters; anything else is passed over.</param>
    public static string Guess(string word)
    {
        var marked = $"^{word}$";
        var sounds = new StringBuilder();
        for (var at = 1; at < marked.Length - 1;)
        {
            var (letters, phones) = Fitting(marked, at);
            at += letters;
            if (phones.Length > 0)
                sounds.Append(sounds.Length > 0 ? " " : "").Append(phones);
            // Doubled letters sound once.
            while (at < marked.Length - 1 && marked[at] == marked[at - 1] && marked[at] is not ('e' or 'o'))
                at++;
        }
        return sounds.Length > 0 ? sounds.ToString() : "AH";
    }

    private static (int Letters, string Phones) Fitting(string marked, int at)
    {
        foreach (var (letters, phones) in LongestFirst)
        {
            var start = letters[0] == '^' ? at - 1 : at;
            if (start + letters.Length > marked.Length || !marked.AsSpan(start, letters.Length).SequenceEqual(letters))
                continue;
            // A lone vowel at the end carries the word.
            if (phones.Length == 0 && at == 1)
                continue;
            return (letters.Trim('^').Trim('$').Length, phones);
        }
        return (1, "");
    }
}

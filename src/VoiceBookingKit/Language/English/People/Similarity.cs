namespace VoiceBookingKit.Language.English.People;

/// <summary>How alike two words are.</summary>
internal static class Similarity
{
    private const int LongestCompared = 24;

    /// <summary>4 for the same word, 3 for its plural or possessive, 2 for a slip of a letter or two, 0 for another word.</summary>
    /// <param name="heard">In lower case.</param>
    /// <param name="wanted">In any case.</param>
    /// <param name="allowsSlips">Whether slips count.</param>
    public static int Match(ReadOnlySpan<char> heard, ReadOnlySpan<char> wanted, bool allowsSlips)
    {
        if (heard.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return 4;
        if (Stem(heard).Equals(Stem(wanted), StringComparison.OrdinalIgnoreCase) && Math.Min(heard.Length, wanted.Length) > 2)
            return 3;
        if (!allowsSlips || wanted.Length < 4 || heard.Length < 3 || Math.Max(heard.Length, wanted.Length) > LongestCompared)
            return 0;
        var allowed = wanted.Length >= 7 ? 2 : 1;
        return Math.Abs(heard.Length - wanted.Length) <= allowed && Distance(heard, wanted) <= allowed ? 2 : 0;
    }

    /// <summary>How many letters are changed, missing, extra or swapped; of long words only the beginnings count.</summary>
    public static int Distance(string word, string other) =>
        Distance(word.AsSpan(0, Math.Min(word.Length, LongestCompared)), other.AsSpan(0, Math.Min(other.Length, LongestCompared)));

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ies", StringComparison.OrdinalIgnoreCase))
            return word[..^3];
        if (word is [.., 'y' or 'Y'])
            return word[..^1];
        return word is [.., 's' or 'S'] and not [.., 's', 's'] ? word[..^1] : word;
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> earlier = stackalloc int[LongestCompared + 1];
        Span<int> previous = stackalloc int[LongestCompared + 1];
        Span<int> current = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    current[j] = Math.Min(current[j], earlier[j - 2] + 1);
            }

            previous.CopyTo(earlier);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}

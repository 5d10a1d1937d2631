using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>Puts what was spelled into the name that it spells: "Ann Lee, that's L E I G H".</summary>
internal static class Respelling
{
    /// <summary>The name as it was spelled.</summary>
    /// <param name="name">The name as it was said.</param>
    /// <param name="spelled">One word of it, or all.</param>
    /// <param name="isPart">Whether one word was asked for, so that a word that is spelled otherwise was misheard.</param>
    public static string Apply(string name, string spelled, bool isPart)
    {
        if (spelled.Contains(' '))
            return spelled;
        var words = name.Split(' ');
        if (words is [var only])
            return isPart || IsSameWord(only, spelled) ? spelled : $"{name} {spelled}";
        var at = Array.FindLastIndex(words, word => IsAlike(word, spelled));
        if (at < 0)
            at = Array.FindLastIndex(words, word => word[0] == spelled[0]);
        words[at < 0 ? ^1 : at] = spelled;
        return string.Join(' ', words);
    }

    // "Smyth, S M Y T H E" is one word; "Emma, T U R N E R" and "Tara, T U R N E R" are two.
    private static bool IsSameWord(string word, string spelled)
    {
        if (IsAlike(word, spelled))
            return true;
        return word[0] == spelled[0] && (!IsGiven(word) || IsGiven(spelled) || spelled.StartsWith(word, StringComparison.Ordinal));
    }

    private static bool IsAlike(string word, string spelled) => Similarity.Match(word, spelled, allowsSlips: true) > 0;

    private static bool IsGiven(string word) => Lexicon.Find(word.ToLowerInvariant()).Is(WordClass.GivenName);
}

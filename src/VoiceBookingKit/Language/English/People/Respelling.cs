using VoiceBookingKit.Language.English.Contacts;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>Puts what was spelled into the name that it spells: "Ann Lee, that's L E I G H".</summary>
internal static class Respelling
{
    /// <summary>A name that is spelled to put right what was heard: "no, g o o d w i n", "Goodwin, g o o d w i n"; or null.</summary>
    public static string? Read(in Line line, NameHint hint)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (line.IsClaimed(at) || SpelledName.Read(line, at, hint, out var spelled) is not (> 0 and var letters) || spelled.Length < 3)
                continue;
            var end = line.SkipPauses(at + letters);
            if (line.Is(end, "at") || line.IsSymbol(end, '@') || EmailWords.IsConnector(line, end))
                return null; // the try of an address
            var start = StartOf(line, at);
            line.Claim(start, start + NameSpan.Read(line, start, isSure: true, hint, out var name));
            return name;
        }

        return null;
    }

    /// <summary>Where the words begin that are spelled from here, or right behind; here for none.</summary>
    public static int StartOf(in Line line, int at)
    {
        var before = line.IsSymbol(at - 1, ',') || line.IsSymbol(at - 1, '.') ? at - 1 : at;
        var first = before;
        while (first > 0 && before - first < 3 && NameSpan.IsNameWord(line, first - 1, isSure: false))
            first--;
        return first < before ? first : at;
    }

    /// <summary>"b e l l o" and "B-E-L-L-O"</summary>
    public static bool IsSpelled(in Line line, int at) =>
        SpokenCharacters.IsSingle(line, at) && (SpokenCharacters.IsSingle(line, at + 1) || SpokenCharacters.IsSingle(line, at + 2));

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

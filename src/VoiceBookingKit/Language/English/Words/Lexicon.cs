using System.Collections.Frozen;

namespace VoiceBookingKit.Language.English.Words;

/// <summary>The words that the grammars know, each looked up once a token.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> Words =
        Gather().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Lexeme Find(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var lexeme) ? lexeme : Lexeme.Unknown;

    private static Dictionary<string, Lexeme> Gather()
    {
        var words = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        NumberWords.AddTo(words);
        CalendarWords.AddTo(words);
        SpellingWords.AddTo(words);
        EverydayWords.AddTo(words);
        GivenNames.AddTo(words);
        return words;
    }

    /// <summary>The lexeme of a word that is being gathered.</summary>
    public static Lexeme In(this Dictionary<string, Lexeme> words, string word)
    {
        if (!words.TryGetValue(word, out var lexeme))
            words[word] = lexeme = new Lexeme();
        return lexeme;
    }

    public static void Class(this Dictionary<string, Lexeme> words, WordClass added, string list)
    {
        foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words.In(word).Class |= added;
    }
}

using System.Collections.Frozen;

namespace VoiceBookingKit.Language.English.Words;

/// <summary>A fixed set of lower-case words that can be asked without making a string.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Words with spaces between.</param>
    public WordSet(string words) =>
        _words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => !word.IsEmpty && _words.Contains(word);
}

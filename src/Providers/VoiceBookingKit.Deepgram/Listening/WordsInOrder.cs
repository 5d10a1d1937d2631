using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>The words of an utterance, none of which begins before the one before it or ends before it begins.</summary>
internal static class WordsInOrder
{
    /// <summary>Adds a word; neighbours may overlap by a rounding error.</summary>
    public static void AddInOrder(this List<HeardWord> words, HeardWord word)
    {
        var start = words.Count > 0 && words[^1].Start > word.Start ? words[^1].Start : word.Start;
        words.Add(word with { Start = start, End = word.End > start ? word.End : start });
    }
}

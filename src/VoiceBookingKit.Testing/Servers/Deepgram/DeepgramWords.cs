using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Words with their times: the engine's own, or by their lengths where it gives none.</summary>
internal static class DeepgramWords
{
    public static IReadOnlyList<HeardWord> Of(string text, IReadOnlyList<HeardWord> words, TimeSpan offset, TimeSpan start, TimeSpan end)
    {
        if (words.Count > 0)
            return [.. words.Select(word => word with { Start = word.Start + offset, End = word.End + offset })];
        var said = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var each = (end - start) / Math.Max(1, said.Sum(word => word.Length + 1));
        var timed = new List<HeardWord>();
        foreach (var word in said)
        {
            var wordEnd = start + (each * (word.Length + 1));
            timed.Add(new HeardWord(word, start, wordEnd, 0.9));
            start = wordEnd;
        }
        return timed;
    }
}

using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Words with their times: the engine's own, or spread evenly where it gives none.</summary>
internal static class DeepgramWords
{
    public static IReadOnlyList<HeardWord> Of(string text, IReadOnlyList<HeardWord> words, TimeSpan offset, TimeSpan start, TimeSpan end)
    {
        if (words.Count > 0)
            return [.. words.Select(word => word with { Start = word.Start + offset, End = word.End + offset })];
        var said = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var each = (end - start) / Math.Max(1, said.Length);
        return [.. said.Select((word, number) => new HeardWord(word, start + (each * number), start + (each * (number + 1)), 0.9))];
    }
}

using System.Text;

namespace VoiceBookingKit.Speech;

/// <summary>Cuts text that arrives in pieces into sentences to be spoken, each as soon as it is certain that it has ended.</summary>
/// <remarks>One for each turn; not safe from many threads.</remarks>
public sealed class SentenceSplitter
{
    private const int LongestSentence = 400;

    private readonly StringBuilder _text = new();

    /// <summary>Takes in more text.</summary>
    /// <param name="piece">Any piece, down to single characters.</param>
    /// <returns>The sentences that it completed, trimmed; often none.</returns>
    public IReadOnlyList<string> Add(string piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        _text.Append(piece);
        var sentences = new List<string>();
        while (FindEnd() is > 0 and var end)
            Take(end, sentences);
        return sentences;
    }

    /// <summary>The text is over: what is left is the last sentence, or null when nothing is.</summary>
    public string? Finish()
    {
        var rest = _text.ToString().Trim();
        _text.Clear();
        return rest.Length == 0 ? null : rest;
    }

    private void Take(int end, List<string> sentences)
    {
        var sentence = _text.ToString(0, end).Trim();
        _text.Remove(0, end);
        if (sentence.Length > 0)
            sentences.Add(sentence);
    }

    /// <summary>Where the first sentence ends, or 0 while that is not certain.</summary>
    private int FindEnd()
    {
        var text = _text.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || SentenceMarks.EndsWithoutSpace(text[i]))
                return i + 1;
            if (!SentenceMarks.Ends(text[i]))
                continue;

            var after = i + 1;
            while (after < text.Length && SentenceMarks.Closes(text[after]))
                after++;
            if (after == text.Length)
                return TooLong(text);
            if (!char.IsWhiteSpace(text[after]))
                continue;
            switch (text[i] == '.' ? Abbreviations.Judge(text.AsSpan(0, i), text.AsSpan(after)) : SentenceEnd.Yes)
            {
                case SentenceEnd.Yes:
                    return after;
                case SentenceEnd.Unsure:
                    return TooLong(text);
            }
        }
        return TooLong(text);
    }

    // A voice cannot wait for a full stop that never comes.
    private static int TooLong(string text) =>
        text.Length > LongestSentence ? Math.Max(text.LastIndexOf(' ', LongestSentence), 0) is > 0 and var space ? space : SurrogateSafe(text, LongestSentence) : 0;

    private static int SurrogateSafe(string text, int index) => char.IsLowSurrogate(text[index]) ? index - 1 : index;
}

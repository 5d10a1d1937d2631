using System.Text;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>Which words of a turn lie where in its sound, so that it can be told which of them were heard.</summary>
/// <remarks>Not safe from many threads.</remarks>
internal sealed class SpokenText
{
    private readonly List<Sentence> _sentences = [];

    /// <summary>A sentence begins here.</summary>
    /// <param name="text">The sentence; empty for something said by the way.</param>
    /// <param name="at">How much sound came before it, in bytes.</param>
    public void Begin(string text, long at) => _sentences.Add(new Sentence(text, at, null));

    /// <summary>The last sentence ends here.</summary>
    /// <param name="at">How much sound there is so far, in bytes.</param>
    public void End(long at) => _sentences[^1] = _sentences[^1] with { To = at };

    /// <summary>The last sentence was not said after all.</summary>
    public void Unsay() => _sentences[^1] = _sentences[^1] with { Text = "" };

    /// <summary>The words that were heard.</summary>
    /// <param name="heard">How much sound was heard, in bytes.</param>
    public string HeardUntil(long heard)
    {
        var text = new StringBuilder();
        foreach (var sentence in _sentences)
        {
            var words = sentence.HeardUntil(heard);
            if (words.Length > 0)
                text.Append(text.Length > 0 ? " " : "").Append(words);
        }
        return text.ToString();
    }

    private sealed record Sentence(string Text, long From, long? To)
    {
        public string HeardUntil(long heard)
        {
            if (heard <= From || Text.Length == 0)
                return "";
            if (heard >= To)
                return Text;
            var length = To - From ?? SpeechRate.BytesOf(Text.Length);
            var reached = (int)Math.Min(Text.Length, Text.Length * (heard - From) / Math.Max(1, length));
            return SpeechRate.WholeWords(Text, reached);
        }
    }
}

using System.Text;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>Gathers a model's stream of text into whole sentences, cleaned, so that each can be judged before it is said.</summary>
internal sealed class SentenceBuffer
{
    /// <summary>What is longer than this is let out at a space: nobody speaks such sentences.</summary>
    private const int LongestSentence = 500;

    private readonly StringBuilder _text = new();

    /// <summary>Adds text, and gives the sentences that it completes.</summary>
    public IEnumerable<string> Add(string text)
    {
        _text.Append(text);
        while (Boundary() is var end and > 0)
        {
            if (Cut(end) is { Length: > 0 } sentence)
                yield return sentence;
        }
    }

    /// <summary>Gives what is left when the stream has ended; empty when nothing is.</summary>
    public string Finish() => Cut(_text.Length);

    private string Cut(int end)
    {
        var sentence = PlainSpeech.Clean(_text.ToString(0, end));
        _text.Remove(0, end);
        return sentence;
    }

    /// <summary>Where the first whole sentence ends, or 0.</summary>
    private int Boundary()
    {
        var inTag = false;
        var lastSpace = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            var c = _text[i];
            var next = i + 1 < _text.Length ? _text[i + 1] : '\0';
            if (c == '<' && (char.IsAsciiLetter(next) || next is '/' or '|' or '!'))
                inTag = true;
            else if (c == '>')
                inTag = false;
            else if (c == '\n' && !inTag)
                return i + 1;
            else if (c is '.' or '!' or '?' && char.IsWhiteSpace(next) && !inTag && !IsAbbreviation(i))
                return i + 1;

            if (char.IsWhiteSpace(c))
                lastSpace = i;
            if (i >= LongestSentence)
                return lastSpace > 0 ? lastSpace + 1 : i + 1;
        }
        return 0;
    }

    // "2 p.m. on Tuesday", "Dr. Lee" and "1. First" go on after the full stop.
    private bool IsAbbreviation(int stop)
    {
        if (_text[stop] != '.')
            return false;
        var start = stop;
        while (start > 0 && (char.IsLetterOrDigit(_text[start - 1]) || _text[start - 1] == '.'))
            start--;
        var word = _text.ToString(start, stop - start);
        return word.Length == 1 ? word != "I" : word.ToUpperInvariant() is "A.M" or "P.M" or "DR" or "MR" or "MRS" or "MS" or "ST";
    }
}

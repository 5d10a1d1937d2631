using System.Text;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>A text without what is written and not spoken: letters and digits alone, each knowing where it stood.</summary>
internal sealed class PlainLetters
{
    private readonly List<int> _at = [];

    public PlainLetters(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            plain.Append(char.ToLowerInvariant(text[i]));
            _at.Add(i);
        }
        (Text, Length) = (plain.ToString(), text.Length);
    }

    /// <summary>The letters and digits, in lower case.</summary>
    public string Text { get; }

    private int Length { get; }

    /// <summary>Whether both say the same.</summary>
    public static bool AreSame(string one, string other) => new PlainLetters(one).Text is { Length: > 0 } plain && plain == new PlainLetters(other).Text;

    /// <summary>Where a letter stood in the text; after the last, the text's end.</summary>
    public int PlaceOf(int letter) => letter < _at.Count ? _at[letter] : Length;

    /// <summary>Where whole words stand, from some letter on; -1 when they don't.</summary>
    public int Find(string words, int from)
    {
        for (var at = from; words.Length > 0 && at + words.Length <= Text.Length; at++)
        {
            at = Text.IndexOf(words, at, StringComparison.Ordinal);
            if (at < 0)
                return -1;
            if (BeginsWord(at) && BeginsWord(at + words.Length))
                return at;
        }
        return -1;
    }

    private bool BeginsWord(int letter) => letter == 0 || letter >= _at.Count || _at[letter] > _at[letter - 1] + 1;

    /// <summary>Where the text goes on after so many letters, signs that belong to the last one included.</summary>
    public int EndOf(int letters) => letters == 0 ? 0 : PlaceOf(letters);
}

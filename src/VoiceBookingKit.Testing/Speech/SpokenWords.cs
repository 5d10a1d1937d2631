using System.Text;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Speech;

/// <summary>Compares what was heard with what was said.</summary>
internal static class SpokenWords
{
    /// <summary>All final words, plain.</summary>
    public static string Of(IEnumerable<Heard> heard) => Plain(string.Join(' ', heard.OfType<Heard.Final>().Select(final => final.Text)));

    /// <summary>Without case, punctuation and more than one space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(letter => letter is not ('\'' or '\u2019')))
            plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}

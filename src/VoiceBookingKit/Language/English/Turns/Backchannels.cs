using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Turns;

/// <summary>Words by which a listener shows that they listen; "yes" and "no" are not among them, because they answer.</summary>
internal static class Backchannels
{
    private const int MostWords = 4;

    private static readonly WordSet Words = new(
        "mm mmm mhm mmhm mm-hm mm-hmm mhmm hm hmm uh-huh uhuh huh uh um er erm ah aha oh ooh okay ok kay alright yeah yep yup right sure good great cool fine nice perfect see");

    private static readonly WordSet Small = new("i all that's is that got it very so");

    /// <summary>Whether there is nothing else.</summary>
    public static bool IsOnly(ReadOnlySpan<char> text)
    {
        var (count, telling) = (0, 0);
        Span<char> lower = stackalloc char[16];
        foreach (var range in text.SplitAny(' ', ',', '.', '!', '?', '…', '\u00A0'))
        {
            var word = text[range];
            if (word.IsEmpty)
                continue;
            if (word.Length > lower.Length || ++count > MostWords)
                return false;
            var small = lower[..word.ToLowerInvariant(lower)];
            if (Words.Contains(small))
                telling++;
            else if (!Small.Contains(small))
                return false;
        }
        // "I see", "all right" and "got it", but not "it is".
        return telling > 0 || text.Contains("got it", StringComparison.OrdinalIgnoreCase);
    }
}

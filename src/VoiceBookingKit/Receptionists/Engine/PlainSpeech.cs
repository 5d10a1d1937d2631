using System.Text.RegularExpressions;

namespace VoiceBookingKit.Receptionists.Engine;

/// <summary>Makes a model's writing fit to be said: no markup, no control tokens, one line.</summary>
internal static partial class PlainSpeech
{
    /// <summary>Cleans a whole sentence; empty when nothing sayable is left of it.</summary>
    public static string Clean(string text)
    {
        var clean = ControlTokens.Replace(text, " ");
        clean = Tags.Replace(clean, " ");
        clean = Links.Replace(clean, "$1");
        clean = LineMarks.Replace(clean, " ");
        clean = Emphasis.Replace(clean, "");
        clean = Unspeakable.Replace(clean, " ");
        clean = Spaces.Replace(clean, " ").Trim();
        return clean.Any(char.IsLetterOrDigit) ? clean : "";
    }

    // Tokens that steer chat models: <|im_end|>, [INST], <<SYS>>, <s>.
    [GeneratedRegex(@"<\|[^|>]{0,100}\|?>|\[/?[A-Z_]{2,30}\]|<</?[A-Z]{2,30}>>|</?s>", RegexOptions.CultureInvariant)]
    private static partial Regex ControlTokens { get; }

    // A tag that never closes is cut to the end.
    [GeneratedRegex(@"<[!/?a-zA-Z][^>]*(>|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Tags { get; }

    [GeneratedRegex(@"!?\[([^\]]{0,500})\]\([^)]{0,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Links { get; }

    // Headings, quotes, bullets and rules at the start of a line.
    [GeneratedRegex(@"^[ \t]*(#{1,6}[ \t]|>[ \t]?|[-*+•][ \t]|([-*_][ \t]*){3,}$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex LineMarks { get; }

    [GeneratedRegex(@"\*+|`+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis { get; }

    // Control and format characters, lone surrogates, private use, and pictures such as emoji.
    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFE0F\uFFFD]|[\uD83C-\uD83E][\uDC00-\uDFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|[\u2600-\u27BF]", RegexOptions.CultureInvariant)]
    private static partial Regex Unspeakable { get; }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces { get; }
}

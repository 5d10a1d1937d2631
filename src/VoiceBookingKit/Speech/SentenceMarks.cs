namespace VoiceBookingKit.Speech;

/// <summary>Which characters end a sentence.</summary>
internal static class SentenceMarks
{
    public static bool Ends(char mark) => mark is '.' or '!' or '?' or '\u2026';

    /// <summary>Full stops of scripts that put no space between sentences.</summary>
    public static bool EndsWithoutSpace(char mark) => mark is '\u3002' or '\uFF01' or '\uFF1F';

    /// <summary>More of the same, or quotes and brackets that still belong to the sentence.</summary>
    public static bool Closes(char mark) => Ends(mark) || mark is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';
}

using System.Collections.Frozen;

namespace VoiceBookingKit.Speech;

/// <summary>Tells full stops from the points of abbreviations, initials and the like.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by more of the same sentence.</summary>
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(
        ["dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "approx", "mt", "ext", "tel"], StringComparer.OrdinalIgnoreCase);

    /// <summary>May end a sentence: the case of the next word tells.</summary>
    private static readonly FrozenSet<string> Either = FrozenSet.ToFrozenSet(
        ["a.m", "p.m", "etc", "inc", "ltd", "co", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
            "thu", "thur", "thurs", "fri", "sat", "sun", "min", "mins", "hr", "hrs", "ave", "rd", "blvd"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a point ends its sentence.</summary>
    /// <param name="before">The text up to the point.</param>
    /// <param name="after">The text after it, beginning with white space.</param>
    public static SentenceEnd Judge(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var word = LastWord(before);
        if (IsIn(Leading, word) || IsInitial(word))
            return SentenceEnd.No;
        var next = after.TrimStart();
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase))
            return next.IsEmpty ? SentenceEnd.Unsure : char.IsDigit(next[0]) ? SentenceEnd.No : SentenceEnd.Yes;
        if (!IsIn(Either, word) && !word.Contains('.'))
            return SentenceEnd.Yes;
        return next.IsEmpty ? SentenceEnd.Unsure : char.IsUpper(next[0]) ? SentenceEnd.Yes : SentenceEnd.No;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return text[start..].TrimStart("(\"'\u201C\u2018[");
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    private static bool IsIn(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

/// <summary>Whether a sentence has ended.</summary>
internal enum SentenceEnd
{
    No,
    Yes,

    /// <summary>The next word will tell.</summary>
    Unsure,
}

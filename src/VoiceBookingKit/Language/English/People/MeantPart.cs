using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>Which part of the name that is known a word puts right that is said alone: "no, it's Turner".</summary>
internal static class MeantPart
{
    /// <param name="word">The word.</param>
    /// <param name="known">The name that is known.</param>
    /// <returns>Neither, where the name has no parts.</returns>
    public static CallerDetails Of(string word, string known)
    {
        if (known.Split(' ') is not [var first, .., var last])
            return CallerDetails.None;
        var (toFirst, toLast) = (Similarity.Distance(word, first), Similarity.Distance(word, last));
        var (isFirst, isLast) = (IsNear(toFirst, word, first), IsNear(toLast, word, last));
        if (isFirst != isLast)
            return isFirst ? CallerDetails.FirstName : CallerDetails.LastName;
        // Last names are misheard more often, and some are first names as well.
        var isGiven = toFirst < toLast && Lexicon.Find(word.ToLowerInvariant()).Is(WordClass.GivenName);
        return isGiven || (word[0] == first[0] && word[0] != last[0]) ? CallerDetails.FirstName : CallerDetails.LastName;
    }

    private static bool IsNear(int distance, string word, string other) => distance * 2 <= Math.Max(word.Length, other.Length);
}

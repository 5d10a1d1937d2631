using System.Collections.Frozen;

namespace VoiceBookingKit.Language.English.Words;

/// <summary>Opens contractions, typed well or badly, so that every grammar knows only the full words.</summary>
internal static class Contractions
{
    private const string Table =
        "im:i am, ive:i have, id:i would, dont:do not, doesnt:does not, didnt:did not, isnt:is not, arent:are not, aint:is not, " +
        "wasnt:was not, werent:were not, wont:will not, cant:can not, cannot:can not, couldnt:could not, wouldnt:would not, " +
        "shouldnt:should not, havent:have not, hasnt:has not, hadnt:had not, shant:shall not, mustnt:must not, thats:that is, " +
        "thatll:that will, thatd:that would, whats:what is, its:it is, itll:it will, itd:it would, lets:let us, hes:he is, shes:she is, " +
        "theres:there is, heres:here is, wheres:where is, whos:who is, hows:how is, whens:when is, whatre:what are, youre:you are, " +
        "youve:you have, youll:you will, youd:you would, theyre:they are, theyve:they have, theyll:they will, weve:we have, " +
        "gonna:going to, wanna:want to, gotta:have to, lemme:let me, gimme:give me, goodmorning:good morning, thankyou:thank you";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Whole = Table.Split(", ")
        .Select(entry => entry.Split(':'))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet OwnersOfIs = new("it that what there he she who where here how when this one everything something nothing");

    /// <summary>The full words of a contraction.</summary>
    /// <param name="word">In lower case, without its apostrophe.</param>
    /// <param name="apostrophe">Where the apostrophe stood in <paramref name="word"/>; -1 for nowhere.</param>
    /// <param name="first">How many characters of <paramref name="word"/> are the first full word, unless <paramref name="whole"/> is set.</param>
    /// <param name="second">The second full word.</param>
    /// <param name="whole">Both full words, when they are not a prefix and a suffix.</param>
    public static bool TryOpen(ReadOnlySpan<char> word, int apostrophe, out int first, out string? second, out string? whole)
    {
        first = 0;
        second = null;
        if (Whole.TryGetValue(word, out whole))
            return whole.Contains(' ');
        if (apostrophe <= 0)
            return false;

        first = apostrophe;
        second = word[apostrophe..] switch
        {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "d" => "would",
            "m" when word is "im" => "am",
            "t" when word[..apostrophe] is [.., 'n'] => "not",
            "s" => OwnersOfIs.Contains(word[..apostrophe]) ? "is" : "'s",
            _ => null,
        };
        if (second is "not")
            first--;
        return second is not null;
    }
}

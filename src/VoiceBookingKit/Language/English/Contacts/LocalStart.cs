using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Finds where the part before "at" begins, for callers rarely say only the address.</summary>
internal static class LocalStart
{
    private static readonly WordSet Stops = new(
        "is it was be use to me email mail e-mail address send reach contact that this these yes yeah yep sure okay ok so and the " +
        "would please 's on or under has have for spell spelled say said no not am are my our your his her " +
        "its can will you we they of in with by from about reached use using address's here hello hi hey thanks as");

    private const int LongestInTokens = 60;

    /// <summary>The first token of the part that ends before <paramref name="end"/>.</summary>
    public static int Find(in Line line, int end)
    {
        while (line.IsSymbol(end - 1, ','))
            end--;
        var last = SkipModifiersBack(line, end);
        var at = last;
        while (at > 0 && end - at < LongestInTokens && Belongs(line, at - 1, last, isJoined: last < end))
            at--;
        while (at < end && (line[at].Kind == TokenKind.Symbol || line.Lexeme(at).Is(WordClass.Filler)))
            at++;
        return at;
    }

    // "happy days all one word": what is joined stands before the remark.
    private static int SkipModifiersBack(in Line line, int end)
    {
        for (var at = end - 1; at > 0 && at >= end - 3; at--)
        {
            if (at + EmailWords.ReadModifier(line, at) == end && !line.Is(end - 1, "then"))
                end = at;
        }

        return end;
    }

    /// <summary>Whether what was found could be the tail of something that was not understood: "anne with an e at ...".</summary>
    public static bool IsSuspect(in Line line, int from, int end) =>
        end - from == 1 && SpokenCharacters.IsSingle(line, from) && from > 0 && !line.IsAny(from - 1, "is", "email", "to");

    private static bool Belongs(in Line line, int at, int end, bool isJoined)
    {
        ref readonly var token = ref line[at];
        if (token.Kind == TokenKind.Symbol)
            return token.Symbol is '_' or '+' or '-' || token.Symbol == '.' && line[at + 1].Glued || IsBetweenBits(line, at);
        if (token.Kind == TokenKind.Number || SpokenCharacters.IsSingle(line, at) || token.Lexeme.Is(WordClass.Filler))
            return !(line.Is(at, "i") && !EmailWords.IsBit(line, at + 1) && !EmailWords.IsConnector(line, at + 1) && !EmailWords.IsBit(line, at - 1));
        if ((EmailWords.IsConnector(line, at + 1) || line.Is(at, "my") && EmailWords.IsConnector(line, at - 1)) && !line.IsClaimed(at))
            return true;
        if (EmailWords.ReadModifier(line, at) > 1)
            return true;
        if (line.IsIn(at, Stops))
            return IsSpellingBridge(line, at);
        if (!token.Lexeme.Is(WordClass.Common) || token.Lexeme.Cardinal >= 0 || at == end - 1 || isJoined)
            return true;
        if (EmailWords.IsConnector(line, at) || EmailWords.ReadModifier(line, at) > 0)
            return true;
        return NameParts.Read(line, at, out _) > 0 || NameParts.Read(line, at - 1, out _) > 1 || NameParts.Read(line, at - 2, out _) > 2;
    }

    // "e as in echo, v as in victor"
    private static bool IsBetweenBits(in Line line, int at) =>
        line.IsSymbol(at, ',') && (EmailWords.IsBit(line, at - 1) || line.Is(at - 3, "as", "in")) && EmailWords.IsBit(line, at + 1);

    // "as in", "that is s m y t h"
    private static bool IsSpellingBridge(in Line line, int at)
    {
        if (line.IsAny(at, "as", "for") || line.Is(at - 1, "as", "in") || line.Is(at, "is", "for"))
            return SpokenCharacters.IsSingle(line, line.Is(at, "in") ? at - 2 : at - 1) && !line.Is(at - 1, "a", "i");
        var end = line.Is(at, "that") ? at + 2 : at + 1;
        var announces = line.Is(at, "that", "is") || line.Is(at - 1, "that", "is") || line.Is(at, "spelled");
        return announces && EmailWords.IsBit(line, end) && EmailWords.IsBit(line, end + 1) && at > 1 && IsConnectedBefore(line, at);
    }

    private static bool IsConnectedBefore(in Line line, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 5; i--)
        {
            if (EmailWords.IsConnector(line, i))
                return true;
        }

        return false;
    }
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>The words that join, qualify or respell the parts of an address.</summary>
internal static class EmailWords
{
    private static readonly PhraseBook<char> Connectors = new(
        ('.', ["dot", "period", "point", "full stop"]),
        ('_', ["underscore", "under score", "underline"]),
        ('-', ["dash", "hyphen", "minus"]),
        ('+', ["plus", "plus sign"]));

    private static readonly PhraseBook<bool> Modifiers = new((true,
        [
            "capital", "uppercase", "lowercase", "upper/lower case", "all lowercase/uppercase", "all lower/upper case",
            "[all] one word", "all together", "no space/spaces", "without spaces", "the letter", "letter", "the number",
            "number", "all in lowercase", "then", "the digit/digits", "digit/digits", "followed by", "and then",
        ]));

    private static readonly PhraseBook<bool> Respellings = new((true, ["that is", "that is spelled/spelt", "spelled/spelt", "which is", "with"]));

    /// <summary>How many tokens name a joint such as "dot"; 0 for none.</summary>
    public static int ReadConnector(in Line line, int at, out char connector) => Connectors.Read(line, at, out connector);

    /// <summary>How many tokens only say how the next is written, such as "capital"; 0 for none.</summary>
    public static int ReadModifier(in Line line, int at) => Modifiers.Read(line, at, out _);

    /// <summary>How many tokens announce that the word before is spelled now; 0 for none.</summary>
    public static int ReadRespelling(in Line line, int at) => Respellings.Read(line, at, out _);

    /// <summary>Whether it is one letter or digit.</summary>
    public static bool IsBit(in Line line, int at) =>
        SpokenCharacters.IsSingle(line, at) || line[at].Kind == TokenKind.Number || line.Lexeme(at).Cardinal is >= 0 and < 10;

    public static bool IsConnector(in Line line, int at) =>
        line[at] is { Kind: TokenKind.Symbol, Symbol: '_' or '+' or '-' } || line.IsSymbol(at, '.') && !line.EndsBefore(at) || Connectors.Read(line, at, out _) > 0;
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>What stands before "at": "john dot smith forty two", "j o h n", "b as in bravo", "smith s m y t h", "my first name".</summary>
internal static class SpokenLocals
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

    private static readonly PhraseBook<NamePart> NameParts = new(
        (NamePart.First, ["[my] first name", "[my] given name", "christian name", "firstname"]),
        (NamePart.Last, ["[my] last name", "[my] surname", "[my] family name", "second name", "lastname"]),
        (NamePart.Whole, ["full name", "first and last name", "first name last name", "whole name", "firstname lastname"]),
        (NamePart.FirstInitial, ["first initial", "initial of my first name"]),
        (NamePart.LastInitial, ["last initial"]),
        (NamePart.Initials, ["initials"]));

    private static readonly PhraseBook<bool> Respellings = new((true, ["that is", "that is spelled/spelt", "spelled/spelt", "which is", "with"]));

    private static readonly WordSet Stops = new(
        "is it was be use to me email mail e-mail address send reach contact that this these yes yeah yep sure okay ok so and the " +
        "would please 's on or under has have for spell spelled say said no not am are my our your his her " +
        "its can will you we they of in with by from about reached use using address's here hello hi hey thanks as");

    private const int LongestInTokens = 60;

    private enum NamePart
    {
        First,
        Last,
        Whole,
        FirstInitial,
        LastInitial,
        Initials,
    }

    /// <summary>The first token of the part that ends before <paramref name="end"/>.</summary>
    public static int FindStart(in Line line, int end)
    {
        var last = SkipModifiersBack(line, end);
        var at = last;
        while (at > 0 && end - at < LongestInTokens && Belongs(line, at - 1, last, isJoined: last < end))
            at--;
        while (at < end && (line[at].Kind == TokenKind.Symbol || line.Lexeme(at).Is(WordClass.Filler) || Modifiers.Read(line, at, out _) is 1 && !line.Is(at, "one")))
            at++;
        return at;
    }

    // "happy days all one word": what is joined stands before the remark.
    private static int SkipModifiersBack(in Line line, int end)
    {
        for (var at = end - 1; at > 0 && at >= end - 3; at--)
        {
            if (at + Modifiers.Read(line, at, out _) == end && !line.Is(end - 1, "then"))
                end = at;
        }

        return end;
    }

    /// <summary>Whether what was found could be the tail of something that was not understood: "anne with an e at ...".</summary>
    public static bool IsSuspect(in Line line, int from, int end) =>
        end - from == 1 && SpokenCharacters.IsSingle(line, from) && from > 0 && !line.Is(from - 1, "is") && !line.Is(from - 1, "email") && !line.Is(from - 1, "to");

    public static bool TryRead(in Line line, int from, int end, string? name, ref EmailText text)
    {
        var lastWord = 0;
        for (var at = from; at < end;)
        {
            var next = ReadPiece(line, at, end, name, ref text, ref lastWord);
            if (next == 0 || next > end)
                return false;
            at = next;
        }

        return text.Length > 0;
    }

    private static bool Belongs(in Line line, int at, int end, bool isJoined)
    {
        ref readonly var token = ref line[at];
        if (token.Kind == TokenKind.Symbol)
            return token.Symbol is '_' or '+' or '-' || token.Symbol == '.' && line[at + 1].Glued || token.Symbol == ',' && (IsBit(line, at - 1) || line.Is(at - 2, "in") && line.Is(at - 3, "as")) && IsBit(line, at + 1);
        if (token.Kind == TokenKind.Number || SpokenCharacters.IsSingle(line, at) || token.Lexeme.Is(WordClass.Filler))
            return !(line.Is(at, "i") && !IsBit(line, at + 1) && !IsConnector(line, at + 1) && !IsBit(line, at - 1));
        if ((IsConnector(line, at + 1) || line.Is(at, "my") && IsConnector(line, at - 1)) && !line.IsClaimed(at))
            return true;
        if (Modifiers.Read(line, at, out _) > 1)
            return true;
        if (line.IsIn(at, Stops))
            return IsSpellingBridge(line, at);
        if (!token.Lexeme.Is(WordClass.Common) || token.Lexeme.Cardinal >= 0 || at == end - 1 || isJoined || IsConnector(line, at) || Modifiers.Read(line, at, out _) > 0)
            return true;
        return NameParts.Read(line, at, out _) > 0 || NameParts.Read(line, at - 1, out _) > 1 || NameParts.Read(line, at - 2, out _) > 2;
    }

    // "as in", "that is s m y t h", "with a y"
    private static bool IsSpellingBridge(in Line line, int at)
    {
        if (line.Is(at, "as") || line.Is(at, "in") && line.Is(at - 1, "as") || line.Is(at, "for") || line.Is(at, "is") && line.Is(at + 1, "for"))
            return SpokenCharacters.IsSingle(line, line.Is(at, "in") ? at - 2 : at - 1) && !line.Is(at - 1, "a", "i");
        var end = line.Is(at, "that") ? at + 2 : at + 1;
        return (line.Is(at, "that", "is") || line.Is(at, "is") && line.Is(at - 1, "that") || line.Is(at, "spelled")) && IsBit(line, end) && IsBit(line, end + 1)
            && at > 1 && IsConnectedBefore(line, at);
    }

    private static bool IsConnectedBefore(in Line line, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 5; i--)
        {
            if (IsConnector(line, i))
                return true;
        }

        return false;
    }

    private static bool IsBit(in Line line, int at) =>
        SpokenCharacters.IsSingle(line, at) || line[at].Kind == TokenKind.Number || line.Lexeme(at).Cardinal is >= 0 and < 10;

    private static bool IsConnector(in Line line, int at) =>
        line[at] is { Kind: TokenKind.Symbol, Symbol: '_' or '+' or '-' } || line.IsSymbol(at, '.') && !line.EndsBefore(at) || Connectors.Read(line, at, out _) > 0;

    private static int ReadPiece(in Line line, int at, int end, string? name, ref EmailText text, ref int lastWord)
    {
        var connected = Connectors.Read(line, at, out var connector);
        if (connected == 0)
            return ReadSymbolOrWord(line, at, end, name, ref text, ref lastWord);
        text.Add(connector);
        return at + connected;
    }

    private static int ReadSymbolOrWord(in Line line, int at, int end, string? name, ref EmailText text, ref int lastWord)
    {
        if (line[at].Kind == TokenKind.Symbol)
        {
            // Recognisers write spelled letters as "J-O-H-N".
            var isSpelling = line.IsGlued(at + 1) && SpokenCharacters.IsSingle(line, at - 1) && SpokenCharacters.IsSingle(line, at + 1);
            if (line[at].Symbol != ',' && !(line.IsSymbol(at, '-') && isSpelling))
                text.Add(line[at].Symbol);
            return at + 1;
        }

        if (line[at].Kind == TokenKind.Number)
        {
            text.Add(line.Raw(at));
            return at + 1;
        }

        var part = NameParts.Read(line, at, out var which);
        if (part > 0)
            return TryAddName(name, which, ref text) ? at + part : 0;
        var modifier = Modifiers.Read(line, at, out _);
        if (modifier > 0)
            return at + modifier;
        if (line.SkipPauses(at) is var pause && pause > at && !IsConnector(line, at + 1))
            return pause;

        var bridge = Respellings.Read(line, at, out _);
        if (bridge > 0 && IsBit(line, at + bridge))
        {
            text.Length = lastWord;
            return at + bridge;
        }

        var number = ReadNumber(line, at, ref text);
        if (number > 0)
            return at + number;
        var spelled = SpokenCharacters.ReadLetter(line, at, out var letter, out var times);
        if (spelled > 0)
        {
            for (var i = 0; i < times; i++)
                text.Add(letter);
            return at + spelled;
        }

        lastWord = text.Length;
        if (!IsSpelledNext(line, at, end))
            text.Add(line.Word(at));
        return at + 1;
    }

    // "smith s m y t h": the letters count, not the word before them.
    private static bool IsSpelledNext(in Line line, int at, int end)
    {
        var next = at + 1;
        while (next < end && SpokenCharacters.IsSingle(line, next))
            next++;
        return next - at - 1 >= 3 && line.Word(at + 1)[0] == line.Word(at)[0] && Math.Abs(next - at - 1 - line.Word(at).Length) <= 2;
    }

    private static int ReadNumber(in Line line, int at, ref EmailText text)
    {
        if (line.Is(at, "double") || line.Is(at, "triple"))
        {
            var digit = line[at + 1].Kind == TokenKind.Number ? line[at + 1].Value : line.Is(at + 1, "o") && IsDigit(line, at + 2) ? 0 : line.Lexeme(at + 1).Cardinal;
            if (digit is < 0 or > 9)
                return 0;
            for (var i = line.Is(at, "double") ? 2 : 3; i > 0; i--)
                text.Add(digit, 1);
            return 2;
        }

        if (line.Is(at, "o") || line.Lexeme(at).Is(WordClass.Homophone))
        {
            if (!(line.Is(at, "o") || line.Is(at, "oh")) || !(IsDigit(line, at + 1) || IsDigit(line, at - 1)) || (line.Is(at, "o") && IsLetterO(line, at)))
                return 0;
            text.Add('0');
            return 1;
        }

        if (line.Is(at + 1, "thousand") && Numbers.ReadYear(line, at, out var year) is var taken && taken > 0)
        {
            text.Add(year, 0);
            return taken;
        }

        taken = Numbers.ReadCardinal(line, at, out var value);
        if (taken > 0)
            text.Add(value, 0);
        return taken;
    }

    // Among letters "o" is one of them; beside digits, or after a word, it is a nought.
    private static bool IsLetterO(in Line line, int at) =>
        SpokenCharacters.IsSingle(line, at + 1) || !(IsDigit(line, at - 1) || line.Word(at - 1).Length > 1 && !IsConnector(line, at - 1));

    private static bool IsDigit(in Line line, int at) => line[at].Kind == TokenKind.Number || line.Lexeme(at).Cardinal is > 0 and < 100;

    private static bool TryAddName(string? name, NamePart part, ref EmailText text)
    {
        if (string.IsNullOrWhiteSpace(name))
            return false;
        var words = name.AsSpan().Trim();
        var first = words.IndexOf(' ') is var space && space > 0 ? words[..space] : words;
        var last = words.LastIndexOf(' ') is var lastSpace && lastSpace > 0 ? words[(lastSpace + 1)..] : default;
        if (last.IsEmpty && part is not (NamePart.First or NamePart.FirstInitial))
            return false;
        return part switch
        {
            NamePart.First => TryAddLetters(first, ref text),
            NamePart.Last => TryAddLetters(last, ref text),
            NamePart.Whole => TryAddLetters(first, ref text) && TryAddLetters(last, ref text),
            NamePart.FirstInitial => TryAddLetters(first[..1], ref text),
            NamePart.LastInitial => TryAddLetters(last[..1], ref text),
            _ => TryAddLetters(first[..1], ref text) && TryAddLetters(last[..1], ref text),
        };
    }

    private static bool TryAddLetters(ReadOnlySpan<char> name, ref EmailText text)
    {
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c))
                text.Add(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.'))
                return false;
        }

        return true;
    }
}

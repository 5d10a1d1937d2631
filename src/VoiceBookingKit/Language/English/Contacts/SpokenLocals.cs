using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>What stands before "at": "john dot smith forty two", "j o h n", "b as in bravo", "smith s m y t h", "my first name".</summary>
internal static class SpokenLocals
{
    /// <summary>Reads all tokens of the part, or none.</summary>
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

    private static int ReadPiece(in Line line, int at, int end, string? name, ref EmailText text, ref int lastWord)
    {
        var connected = EmailWords.ReadConnector(line, at, out var connector);
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
            return NameParts.TryAdd(name, which, ref text) ? at + part : 0;
        var modifier = EmailWords.ReadModifier(line, at);
        if (modifier > 0)
            return at + modifier;
        if (line.SkipPauses(at) is var pause && pause > at && !EmailWords.IsConnector(line, at + 1))
            return pause;

        var bridge = EmailWords.ReadRespelling(line, at);
        if (bridge > 0 && EmailWords.IsBit(line, at + bridge))
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
            var isNought = line.Is(at + 1, "o") && IsDigit(line, at + 2);
            var digit = line[at + 1].Kind == TokenKind.Number ? line[at + 1].Value : isNought ? 0 : line.Lexeme(at + 1).Cardinal;
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
        SpokenCharacters.IsSingle(line, at + 1) || !(IsDigit(line, at - 1) || line.Word(at - 1).Length > 1 && !EmailWords.IsConnector(line, at - 1));

    private static bool IsDigit(in Line line, int at) => line[at].Kind == TokenKind.Number || line.Lexeme(at).Cardinal is > 0 and < 100;
}

namespace VoiceBookingKit.Language.English.Words;

/// <summary>Numbers in words and digits. Each reader answers how many tokens it took, 0 for none.</summary>
internal static class Numbers
{
    /// <summary>0 to 999 in words, or any run of digits.</summary>
    public static int ReadCardinal(in Line line, int at, out int value)
    {
        if (line[at].Kind == TokenKind.Number)
        {
            value = line[at].Value;
            return value >= 0 ? 1 : 0;
        }

        var taken = ReadBelowHundred(line, at, out value);
        var hundreds = at + taken;
        if (taken == 0 && line.Is(at, "a") && line.Is(at + 1, "hundred"))
            (hundreds, value) = (at + 1, 1);
        if (value is > 0 and < 10 && line.Lexeme(hundreds).Cardinal == 100)
        {
            value *= 100;
            var next = hundreds + 1;
            if (line.Is(next, "and"))
                next++;
            var rest = ReadBelowHundred(line, next, out var below);
            value += below;
            return rest > 0 ? next + rest - at : hundreds + 1 - at;
        }

        return taken;
    }

    /// <summary>0 to 99 in words: "seven", "twenty five", "twenty-five".</summary>
    public static int ReadBelowHundred(in Line line, int at, out int value)
    {
        value = line.Lexeme(at).Cardinal;
        if (value is < 0 or > 90)
        {
            value = 0;
            return 0;
        }

        if (value < 20)
            return 1;
        var unit = line.IsSymbol(at + 1, '-') && line.IsGlued(at + 1) ? at + 2 : at + 1;
        if (line.Lexeme(unit).Cardinal is > 0 and < 10 and var ones)
        {
            value += ones;
            return unit + 1 - at;
        }

        return 1;
    }

    /// <summary>"14th", "14 th", "fourteenth", "twenty first".</summary>
    public static int ReadOrdinal(in Line line, int at, out int value)
    {
        if (line[at].Kind == TokenKind.Number)
        {
            value = line[at].Value;
            return value > 0 && line.Width(at) < 3 && line.IsAny(at + 1, "th", "st", "nd", "rd") ? 2 : 0;
        }

        value = line.Lexeme(at).Ordinal;
        if (value > 0)
            return 1;
        var tens = line.Lexeme(at).Cardinal;
        if (tens is not (20 or 30))
            return 0;
        var unit = line.IsSymbol(at + 1, '-') ? at + 2 : at + 1;
        var ones = line.Lexeme(unit).Ordinal;
        value = tens + ones;
        return ones is > 0 and < 10 ? unit + 1 - at : 0;
    }

    /// <summary>A year from 1900 to 2199: "2019", "twenty nineteen", "two thousand and nineteen".</summary>
    public static int ReadYear(in Line line, int at, out int value)
    {
        value = line[at].Value;
        if (line[at].Kind == TokenKind.Number)
            return line[at].End - line[at].Start == 4 && value is >= 1900 and < 2200 ? 1 : 0;

        var first = ReadBelowHundred(line, at, out var century);
        if (century == 2 && line.Lexeme(at + first).Cardinal == 1000)
        {
            var next = at + first + 1;
            if (line.Is(next, "and"))
                next++;
            var rest = ReadBelowHundred(line, next, out var below);
            value = 2000 + below;
            return rest > 0 ? next + rest - at : first + 1;
        }

        var second = first > 0 ? ReadBelowHundred(line, at + first, out value) : 0;
        if (century is not (19 or 20) || second == 0 || value < 10)
            return 0;
        value += century * 100;
        return first + second;
    }

    /// <summary>A small count: "3", "three", "a", "a couple of", "a few".</summary>
    public static int ReadCount(in Line line, int at, out int value)
    {
        var taken = ReadCardinal(line, at, out value);
        if (taken > 0)
            return taken;
        var article = line.Is(at, "a") || line.Is(at, "an");
        var next = article ? at + 1 : at;
        if (line.Is(next, "couple"))
        {
            value = 2;
            return next + (line.Is(next + 1, "of") ? 2 : 1) - at;
        }

        value = 1;
        return article ? 1 : 0;
    }
}

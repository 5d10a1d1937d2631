using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>Phone numbers, typed or said: "+44 20 7946 0958", "four one five, double five five, oh one two three".</summary>
internal static class Phones
{
    private const int MostDigits = 15;

    private static readonly WordSet Cues = new("phone number telephone cell mobile call ring text reach contact");

    private static readonly PhraseBook<bool> Joints = new((true,
        ["area code", "and then", "then", "dash", "hyphen", "space", "dot", "the number is", "and", "number"]));

    /// <summary>The last phone number of the line: E.164 when it has a country or <paramref name="callingCode"/> gives it, else digits; or null.</summary>
    public static string? Read(in Line line, Expected expected, string? callingCode)
    {
        string? found = null;
        Span<char> digits = stackalloc char[MostDigits + 1];
        for (var at = 0; at < line.Count;)
        {
            var end = ReadDigits(line, at, expected, digits, out var count, out var isInternational);
            if (end == 0)
            {
                at++;
                continue;
            }

            if (count <= MostDigits && IsLikely(line, at, end, count, isInternational, expected)
                && PhoneFormat.Format(digits[..count], isInternational, callingCode) is { } phone)
            {
                found = phone;
                line.Claim(at, end);
            }

            at = end;
        }

        return found;
    }

    private static bool IsLikely(in Line line, int at, int end, int count, bool isInternational, Expected expected)
    {
        if (IsDate(line, at, end))
            return false;
        if (expected == Expected.Phone)
            return count >= 7;
        if (isInternational)
            return count >= 8;
        return count >= 10 || (count >= 7 && (HasCue(line, at) || end - at == 3 && line.IsSymbol(at + 1, '-')));
    }

    private static bool HasCue(in Line line, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (line.IsIn(i, Cues))
                return true;
        }

        return false;
    }

    // 2019-03-14 and 14.03.2019 have eight digits too.
    private static bool IsDate(in Line line, int at, int end) =>
        end - at == 5 && line[at + 1] is { Kind: TokenKind.Symbol, Glued: true, Symbol: '-' or '.' }
        && (line.Width(at), line.Width(at + 2), line.Width(at + 4)) is (4, < 3, _) or ( < 3, < 3, 4);

    // The position after the number, or 0 when none starts here.
    private static int ReadDigits(in Line line, int at, Expected expected, Span<char> digits, out int count, out bool isInternational)
    {
        count = 0;
        isInternational = line.IsSymbol(at, '+') || (line.Is(at, "plus") && line.IsClaimed(at) is false);
        var next = isInternational ? at + 1 : at;
        if (line.IsSymbol(next, '('))
            next++;
        var end = 0;
        while (next < line.Count && !line.IsClaimed(next))
        {
            var taken = ReadGroup(line, next, expected, digits, ref count);
            if (taken == 0)
                break;
            next += taken;
            end = next;
            next = SkipJoints(line, next, count);
        }

        return end;
    }

    private static int SkipJoints(in Line line, int at, int count)
    {
        while (line.Lexeme(at).Is(WordClass.Filler) || (line[at] is { Kind: TokenKind.Symbol, Symbol: '-' or '.' or '(' or ')' or ',' } && !line.EndsBefore(at)))
            at++;
        // "+44 (0)20": the bracketed nought is for callers at home.
        if (line.IsSymbol(at - 1, '(') && line[at].Value == 0 && line.IsSymbol(at + 1, ')') && count > 0)
            at += 2;
        return at + Joints.Read(line, at, out _);
    }

    private static int ReadGroup(in Line line, int at, Expected expected, Span<char> digits, ref int count)
    {
        if (line[at].Kind == TokenKind.Number)
        {
            if (line[at + 1] is { Kind: TokenKind.Symbol, Glued: true, Symbol: ':' or '/' } || line[at + 1] is { Kind: TokenKind.Word, Glued: true })
                return 0;
            foreach (var c in line.Raw(at))
                Add(digits, ref count, (char)('0' + System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c)));
            return 1;
        }

        if (line.Is(at, "double") || line.Is(at, "triple") || line.Is(at, "treble"))
        {
            var digit = line[at + 1].Kind == TokenKind.Number ? line[at + 1].Value : DigitWord(line, at + 1, true);
            for (var i = line.Is(at, "double") ? 2 : 3; i > 0 && digit is >= 0 and < 10; i--)
                Add(digits, ref count, (char)('0' + digit));
            return digit is >= 0 and < 10 ? 2 : 0;
        }

        if (line.Lexeme(at).Cardinal is 100 or 1000 && count > 0)
        {
            for (var zeros = line.Lexeme(at).Cardinal; zeros > 1; zeros /= 10)
                Add(digits, ref count, '0');
            return 1;
        }

        if (DigitWord(line, at, count > 0 && expected == Expected.Phone || count > 2) is >= 0 and var single)
        {
            Add(digits, ref count, (char)('0' + single));
            return 1;
        }

        var taken = Numbers.ReadBelowHundred(line, at, out var number);
        if (taken == 0 || number < 10)
            return 0;
        Add(digits, ref count, (char)('0' + number / 10));
        Add(digits, ref count, (char)('0' + number % 10));
        return taken;
    }

    private static int DigitWord(in Line line, int at, bool withinNumber)
    {
        if (line.Lexeme(at).Cardinal is >= 0 and < 10 and var digit && !line.Is(at, "oh"))
            return digit;
        return line.Word(at) switch
        {
            "oh" or "o" => 0,
            "to" or "too" when withinNumber => 2,
            "for" when withinNumber => 4,
            "ate" when withinNumber => 8,
            "won" when withinNumber => 1,
            _ => -1,
        };
    }

    private static void Add(Span<char> digits, ref int count, char digit)
    {
        if (count < digits.Length)
            digits[count] = digit;
        count++;
    }
}

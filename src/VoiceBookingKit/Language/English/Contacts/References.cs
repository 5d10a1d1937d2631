using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>An appointment's reference, typed or spelled: "K7Q-4M2", "k as in kilo seven q four m two".</summary>
internal static class References
{
    private const int Length = 6;
    private const string Alphabet = "23456789AFHJKLMNQRUWXY";

    private static readonly PhraseBook<bool> Cues = new((true,

        [
            "reference", "reference number/code/is", "booking number/code/reference", "confirmation number/code",
            "appointment number/code/reference", "code", "ref", "booking id", "reference id", "code is",
        ]));

    /// <summary>The reference in capitals, or null.</summary>
    public static string? Read(in Line line, Expected expected)
    {
        if (expected == Expected.Reference)
            return ReadFrom(line, 0, line.Count);
        for (var at = 0; at < line.Count; at++)
        {
            var cue = Cues.Read(line, at, out _);
            if (cue > 0 && (ReadFrom(line, at + cue, Math.Min(line.Count, at + cue + 40)) ?? ReadFrom(line, 0, at)) is { } found)
                return found;
        }

        return null;
    }

    private static string? ReadFrom(in Line line, int from, int end)
    {
        Span<char> code = stackalloc char[Length];
        for (var at = from; at < end; at++)
        {
            if (line.IsClaimed(at) || line[at].Glued && line[at].Kind != TokenKind.Symbol && line[at - 1].Kind != TokenKind.Symbol)
                continue;
            var next = ReadCode(line, at, end, code);
            if (next == 0)
                continue;
            line.Claim(at, next);
            return code.ToString();
        }

        return null;
    }

    // Exactly six characters, letters and digits mixed, and no seventh.
    private static int ReadCode(in Line line, int at, int end, Span<char> code)
    {
        var (count, letters, next) = (0, 0, at);
        while (next < end)
        {
            var taken = ReadCharacters(line, next, code, ref count);
            if (taken == 0 || count > Length)
                break;
            next += taken;
            while (line[next] is { Kind: TokenKind.Symbol, Symbol: '-' or ',' or '.' or ' ' } && !line.EndsBefore(next) && count < Length)
                next++;
        }

        if (count != Length || (line[next] is { Glued: true } and not { Kind: TokenKind.Symbol }))
            return 0;
        foreach (var c in code)
            letters += char.IsAsciiLetter(c) ? 1 : 0;
        return letters is > 0 and < Length ? next : 0;
    }

    private static int ReadCharacters(in Line line, int at, Span<char> code, ref int count)
    {
        if (line[at].Kind == TokenKind.Number || (line[at].Kind == TokenKind.Word && IsTyped(line, at)))
        {
            foreach (var c in line.Raw(at))
            {
                if (!TryAdd(c, code, ref count))
                    return 0;
            }

            return 1;
        }

        if ((line.Is(at, "double") || line.Is(at, "triple")) && line.Lexeme(at + 1).Cardinal is > 0 and < 10 and var repeated)
        {
            for (var i = line.Is(at, "double") ? 2 : 3; i > 0; i--)
            {
                if (!TryAdd((char)('0' + repeated), code, ref count))
                    return 0;
            }

            return 2;
        }

        if (line.Lexeme(at).Cardinal is > 0 and < 10 and var digit)
            return TryAdd((char)('0' + digit), code, ref count) ? 1 : 0;

        var taken = SpokenCharacters.ReadLetter(line, at, out var letter, out var times);
        if (taken == 0)
        {
            letter = line.Lexeme(at).Is(WordClass.Phonetic) ? line.Lexeme(at).Letter : Sound(line.Word(at));
            taken = letter == default ? 0 : 1;
        }

        for (var i = 0; i < times && taken > 0; i++)
        {
            if (!TryAdd(letter, code, ref count))
                return 0;
        }

        return taken;
    }

    // "k7q" falls apart into word, number, word, each glued to the next; "mwr-6jx" is joined by its dash.
    private static bool IsTyped(in Line line, int at)
    {
        var length = line.Word(at).Length;
        var joined = line[at].Glued || line[at + 1] is { Glued: true, Kind: TokenKind.Number } or { Glued: true, Symbol: '-' };
        return joined && length is > 1 and <= Length && line[at].End - line[at].Start == length;
    }

    // How recognisers write a letter, or a digit, that was said alone.
    private static char Sound(ReadOnlySpan<char> word) => word switch
    {
        "are" or "ar" => 'r',
        "you" => 'u',
        "why" => 'y',
        "queue" or "cue" => 'q',
        "jay" => 'j',
        "kay" or "okay" => 'k',
        "em" => 'm',
        "en" => 'n',
        "el" or "ell" => 'l',
        "ex" => 'x',
        "aitch" => 'h',
        "ef" => 'f',
        "ay" => 'a',
        "to" or "too" => '2',
        "for" => '4',
        _ => default,
    };

    private static bool TryAdd(char c, Span<char> code, ref int count)
    {
        var capital = char.ToUpperInvariant(c);
        if (count >= code.Length || !Alphabet.Contains(capital, StringComparison.Ordinal))
            return false;
        code[count++] = capital;
        return true;
    }
}

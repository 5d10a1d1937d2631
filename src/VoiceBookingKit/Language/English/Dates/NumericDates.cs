using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"2019-03-14", "3/14", "3/14/2019", "14.3.", "14.03.2019". A month comes first unless it cannot be one.</summary>
internal static class NumericDates
{
    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        if (line[at].Kind != TokenKind.Number || (line[at].Glued && line[at - 1].Kind == TokenKind.Word))
            return 0;
        if (line[at + 1] is not { Kind: TokenKind.Symbol, Glued: true, Symbol: '/' or '-' or '.' } || !IsGluedNumber(line, at + 2))
            return 0;

        var separator = line[at + 1].Symbol;
        var (first, second) = (line[at].Value, line[at + 2].Value);
        if (line.IsSymbol(at + 3, separator) && line.IsGlued(at + 3) && IsGluedNumber(line, at + 4))
        {
            if (line.IsSymbol(at + 5, separator) && IsGluedNumber(line, at + 6))
                return 0;
            match = WithYear(line, at, separator, context.Today);
            return match.Kind == DateKind.Impossible && separator != '/' && Width(line, at) < 4 && Width(line, at + 4) < 4 ? 0 : 5;
        }

        if (separator == '/')
            return Slashed(line, at, first, second, context, out match);
        return separator == '.' ? Dotted(line, at, first, second, context, out match) : 0;
    }

    private static DateMatch WithYear(in Line line, int at, char separator, DateOnly today)
    {
        var (a, b, c) = (line[at].Value, line[at + 2].Value, line[at + 4].Value);
        if (Width(line, at) == 4)
            return Calendar.TryDay(a, b, c, out var iso) ? DateMatch.Day(iso) : DateMatch.Impossible;
        var year = Width(line, at + 4) switch { 4 => c, 2 => today.Year / 100 * 100 + c, _ => 0 };
        var (month, day) = separator == '.' || a > 12 ? (b, a) : (a, b);
        return Calendar.TryDay(year, month, day, out var found) ? DateMatch.Day(found) : DateMatch.Impossible;
    }

    private static int Slashed(in Line line, int at, int first, int second, in DateContext context, out DateMatch match)
    {
        match = default;
        var (month, day) = first > 12 ? (second, first) : (first, second);
        var isRound = (first, second) is (24, 7) or (1, 2) or (1, 4) or (3, 4) && line.Lexeme(at + 3).Unit != Unit.None || (first, second) is (24, 7);
        if (isRound || Width(line, at) > 2 || Width(line, at + 2) > 2 || line.IsSymbol(at + 3, '/'))
            return 0;
        match = Calendar.TryNextDayOfYear(context.Today, month, day, out var found) ? DateMatch.Day(found) : DateMatch.Impossible;
        return match.Kind == DateKind.Impossible ? 0 : 3;
    }

    // "14.3." has its last dot; without it "2.30" is a time.
    private static int Dotted(in Line line, int at, int first, int second, in DateContext context, out DateMatch match)
    {
        match = default;
        var dot = line.IsSymbol(at + 3, '.') && line.IsGlued(at + 3);
        if (!dot || line.Is(at - 1, "at") || Width(line, at) > 2 || Width(line, at + 2) > 2)
            return 0;
        var looksLikeTime = first < 24 && Width(line, at + 2) == 2;
        var isLed = context.Expected == Expected.Date || line.Is(at - 1, "on") || line.Is(at - 1, "the");
        if ((looksLikeTime && !isLed && line.EndsBefore(at + 4)) || !Calendar.TryNextDayOfYear(context.Today, second, first, out var found))
            return 0;
        match = DateMatch.Day(found);
        return line[at + 4].Kind == TokenKind.None ? 3 : 4;
    }

    private static bool IsGluedNumber(in Line line, int at) => line[at].Kind == TokenKind.Number && line.IsGlued(at);

    private static int Width(in Line line, int at) => line[at].End - line[at].Start;
}

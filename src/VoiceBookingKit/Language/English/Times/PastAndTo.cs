using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>"quarter past ten", "ten to four", "half three", "twenty minutes after 2 pm".</summary>
internal static class PastAndTo
{
    public static int Read(in Line line, int at, bool isLed, out Clock clock)
    {
        clock = default;
        var start = line.Is(at, "a") ? at + 1 : at;
        var taken = ReadMinutes(line, start, out var minutes, out var isQuarter);
        if (taken == 0)
            return 0;

        var next = start + taken;
        if (line.Lexeme(next).Unit == Unit.Minute)
            next++;
        var inWords = line[start].Kind == TokenKind.Word || next > start + taken;
        var sign = line.Word(next) switch
        {
            "past" or "after" or "passed" => 1,
            "to" or "til" or "till" or "before" => inWords || isLed || line.Is(at - 1, "at") ? -1 : 0,
            "of" => isQuarter || minutes is 5 or 10 or 20 ? -1 : 0,
            _ => 0,
        };
        // British "half three" is half past three.
        if (sign == 0 && minutes == 30 && isQuarter && !line.Is(at, "a"))
            (sign, next) = (1, next - 1);
        if (sign == 0 || (sign < 0 && minutes == 30 && line.Is(next, "of")))
            return 0;

        next++;
        var hourTaken = ReadHour(line, next, out var hour);
        if (hourTaken == 0)
            return 0;
        next += hourTaken;
        if (line[next] is { Kind: TokenKind.Symbol, Glued: true, Symbol: ':' } || line.Lexeme(next).Unit is Unit.Hour or Unit.Day or Unit.Week)
            return 0;
        if (sign == 1 && minutes == 30 && line.Lexeme(next - 1).Unit != Unit.None)
            return 0;

        next += Meridiems.ReadOClock(line, next);
        var meridiem = Meridiems.Read(line, next, out var half);
        next += meridiem;
        next += Meridiems.ReadTrimmings(line, next);
        if (meridiem == 0)
            half = hour is > 12 or 0 ? HalfDay.Settled : HalfDay.Open;
        clock = new Clock(hour, 0, half).Shift(sign * minutes);
        return next - at;
    }

    private static int ReadMinutes(in Line line, int at, out int minutes, out bool isQuarter)
    {
        isQuarter = true;
        minutes = line.Word(at) switch { "quarter" => 15, "half" => 30, "three" when line.Is(at + 1, "quarters") => 45, _ => 0 };
        if (minutes == 45)
            return 2;
        if (minutes > 0)
            return 1;
        isQuarter = false;
        var taken = line.Lexeme(at).Is(WordClass.Homophone) ? 0 : Numbers.ReadCardinal(line, at, out minutes);
        return minutes is > 0 and < 60 && (minutes % 5 == 0 || line.Lexeme(at + taken).Unit == Unit.Minute) ? taken : 0;
    }

    private static int ReadHour(in Line line, int at, out int hour)
    {
        if (line.Is(at, "noon") || line.Is(at, "midday") || line.Is(at, "midnight"))
        {
            hour = line.Is(at, "midnight") ? 0 : 12;
            return 1;
        }

        hour = 0;
        if (line.Lexeme(at).Is(WordClass.Homophone))
            return 0;
        hour = line[at].Kind == TokenKind.Number ? line[at].Value : line.Lexeme(at).Cardinal;
        var last = line[at].Kind == TokenKind.Number ? 23 : 12;
        return hour > 0 && hour <= last ? 1 : 0;
    }
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>Times in number words: "two thirty", "ten oh five", "fourteen hundred hours", "five".</summary>
internal static class WordTimes
{
    public static int Read(in Line line, int at, out int hour, out int minute, out ClockForm form)
    {
        form = ClockForm.HourOnly;
        minute = 0;
        hour = 0;
        if (line.Lexeme(at).Is(WordClass.Homophone))
            return 0;
        var taken = ReadHour(line, at, out hour);
        if (taken == 0)
            return 0;

        var next = at + taken;
        if (line.Lexeme(next).Cardinal == 100)
        {
            form = line.Is(next + 1, "hours") || hour >= 13 ? ClockForm.Military : ClockForm.Spaced;
            return taken + (line.Is(next + 1, "hours") ? 2 : 1);
        }

        if (line.IsSymbol(next, '-') && line.IsGlued(next))
            next++;
        var minutes = ReadMinute(line, next, out minute);
        if (minutes == 0)
        {
            minute = 0;
            return taken;
        }

        form = ClockForm.Spaced;
        return next + minutes - at;
    }

    // "ten twenty five" is 10:25, but "twenty five" alone is no hour.
    private static int ReadHour(in Line line, int at, out int hour)
    {
        hour = line.Lexeme(at).Cardinal;
        if (hour is >= 0 and < 20)
            return hour > 0 ? 1 : 0;
        if (hour != 20)
            return 0;
        var taken = Numbers.ReadBelowHundred(line, at, out hour);
        return hour < 25 && (taken > 1 || line.Lexeme(at + 1).Cardinal is >= 10 and < 60 or 100) ? taken : 0;
    }

    private static int ReadMinute(in Line line, int at, out int minute)
    {
        if ((line.Is(at, "oh") || line.Is(at, "o") || line.Is(at, "zero")) && line.Lexeme(at + 1).Cardinal is > 0 and < 10 and var units)
        {
            minute = units;
            return 2;
        }

        if (line[at].Kind == TokenKind.Number)
        {
            minute = line[at].Value;
            return line[at].End - line[at].Start == 2 && minute < 60 ? 1 : 0;
        }

        var taken = Numbers.ReadBelowHundred(line, at, out minute);
        return minute is >= 10 and < 60 ? taken : 0;
    }
}

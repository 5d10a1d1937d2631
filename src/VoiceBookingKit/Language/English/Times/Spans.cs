using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>Lengths of time: "half an hour", "90 minutes", "an hour and a half", "one and a half hours".</summary>
internal static class Spans
{
    public static int Read(in Line line, int at, out int minutes)
    {
        minutes = 0;
        if (line.Is(at, "half") || line.Is(at, "a", "half"))
        {
            var unit = line.Is(at, "a") ? at + 2 : line.Is(at + 1, "an") || line.Is(at + 1, "a") ? at + 2 : at + 1;
            unit = line.IsSymbol(unit, '-') ? unit + 1 : unit;
            minutes = 30;
            return line.Lexeme(unit).Unit == Unit.Hour ? unit + 1 - at : 0;
        }

        if (line.Is(at, "quarter") || line.Is(at, "three") && line.Is(at + 1, "quarters"))
        {
            minutes = line.Is(at, "three") ? 45 : 15;
            var of = minutes == 45 ? at + 2 : at + 1;
            return line.Is(of, "of", "an") && line.Lexeme(of + 2).Unit == Unit.Hour ? of + 3 - at : 0;
        }

        var taken = Numbers.ReadCount(line, at, out var count);
        if (taken == 0 || count is < 1 or > 600)
            return 0;
        var next = at + taken;
        if (line.Is(next, "and") && line.Is(next + 1, "a", "half"))
            (next, minutes) = (next + 3, 30);
        else if (line.Is(next, "half") && line.Is(at, "a") || line.IsSymbol(next, '.') && line.IsGlued(next) && line[next + 1].Value == 5)
            return ReadDecimal(line, at, next, count, out minutes);
        if (line.IsSymbol(next, '-') && line.IsGlued(next))
            next++;

        switch (line.Lexeme(next).Unit)
        {
            case Unit.Minute when minutes == 0:
                minutes = count;
                return next + 1 - at;
            case Unit.Hour when count <= 12:
                minutes += count * 60;
                next++;
                return next + ReadRest(line, next, ref minutes) - at;
            default:
                return 0;
        }
    }

    // "1.5 hours"
    private static int ReadDecimal(in Line line, int at, int next, int count, out int minutes)
    {
        minutes = count * 60 + 30;
        return line.IsSymbol(next, '.') && line.Lexeme(next + 2).Unit == Unit.Hour ? next + 3 - at : 0;
    }

    // "an hour and a half", "an hour fifteen minutes", "an hour and 20 minutes"
    private static int ReadRest(in Line line, int at, ref int minutes)
    {
        var next = line.Is(at, "and") ? at + 1 : at;
        if (next > at && line.Is(next, "a", "half"))
        {
            minutes += 30;
            return next + 2 - at;
        }

        if (next > at && line.Is(next, "a", "quarter"))
        {
            minutes += 15;
            return next + 2 - at;
        }

        var taken = Numbers.ReadCardinal(line, next, out var rest);
        if (taken == 0 || rest is < 1 or > 59 || line.Lexeme(next + taken).Unit != Unit.Minute)
            return 0;
        minutes += rest;
        return next + taken + 1 - at;
    }
}

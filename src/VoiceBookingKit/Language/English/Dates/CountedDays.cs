using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"in two weeks", "3 days from now", "a week from Monday", "a week on Tuesday", "within a fortnight".</summary>
internal static class CountedDays
{
    private static readonly PhraseBook<bool> FromNow = new((true, ["from now", "from today", "time", "'s time", "hence", "out", "ahead"]));

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var led = line.Is(at, "in") || line.Is(at, "within") || line.Is(at, "over");
        var start = led ? at + 1 : at;
        if (line.Is(start, "about") || line.Is(start, "around") || line.Is(start, "exactly"))
            start++;
        var isWithin = line.Is(at, "within") || line.Is(start, "the", "next");
        if (line.Is(start, "the", "next"))
            start += 2;
        if (line.Is(start, "few") || line.Is(start, "a", "few"))
            return led ? ReadFew(line, at, line.Is(start, "a") ? start + 2 : start + 1, context, out match) : 0;

        var taken = ReadAmount(line, start, out var count, out var unit);
        if (taken == 0)
            return 0;
        var next = start + taken;
        if (isWithin)
        {
            match = DateMatch.Days(context.Today, Add(context.Today, count, unit));
            return next - at;
        }

        var tail = FromNow.Read(line, next, out _);
        if (tail > 0 || led)
        {
            match = DateMatch.Day(Add(context.Today, count, unit));
            return next + tail - at;
        }

        if (led || unit == Unit.Day && line.Is(next, "on"))
            return 0;
        if (line.Is(next, "from") || line.Is(next, "on") || line.Is(next, "after") && unit != Unit.Day)
            next++;
        else if (!line.Is(next, "today") && !line.Is(next, "tomorrow") && line.Lexeme(next).Weekday is null)
            return 0;
        var anchor = NearDays.Read(line, next, context, out var from);
        if (anchor == 0)
            anchor = Weekdays.Read(line, next, context, out from);
        if (anchor == 0)
            anchor = MonthDays.Read(line, next, context, out from);
        if (anchor == 0 || from.Kind == DateKind.Impossible)
            return 0;
        match = DateMatch.Day(Add(from.From, count, unit));
        return next + anchor - at;
    }

    private static int ReadAmount(in Line line, int at, out int count, out Unit unit)
    {
        var taken = Numbers.ReadCount(line, at, out count);
        unit = line.Lexeme(at + taken).Unit;
        if (taken == 0)
            return 0;
        // "a week or two" is heard as its first number.
        if (unit is Unit.Day or Unit.Week or Unit.Fortnight or Unit.Month or Unit.Year && count is > 0 and < 1000)
            return taken + 1;
        return 0;
    }

    private static int ReadFew(in Line line, int at, int unitAt, in DateContext context, out DateMatch match)
    {
        var unit = line.Lexeme(unitAt).Unit;
        match = DateMatch.Days(Add(context.Today, 2, unit), Add(context.Today, 4, unit));
        return unit is Unit.Day or Unit.Week or Unit.Month ? unitAt + 1 - at : 0;
    }

    private static DateOnly Add(DateOnly day, int count, Unit unit) => unit switch
    {
        Unit.Week => day.Plus(count * 7),
        Unit.Fortnight => day.Plus(count * 14),
        Unit.Month => day.PlusMonths(count),
        Unit.Year => day.PlusMonths(count * 12),
        _ => day.Plus(count),
    };
}

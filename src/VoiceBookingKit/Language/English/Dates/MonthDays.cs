using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"March 14th", "the 14th of March 2019", "14 March", "the 14th of next month", "March 4 to 8".</summary>
internal static class MonthDays
{
    private static readonly PhraseBook<int> RelativeMonth = new(
        (0,
        [
            "of this month", "of the month", "of current month", "of the current month", "this month", "in this month",
            "of/this current month",
        ]),
        (1, ["of next month", "of the next month", "next month", "of the following month", "of the coming month"]),
        (-1, ["of last month", "last month"]));

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        var start = line.Is(at, "the") ? at + 1 : at;
        var taken = ReadMonthFirst(line, at, context, out match);
        if (taken > 0)
            return taken;
        taken = ReadDayFirst(line, start, context, out match);
        return taken > 0 ? start + taken - at : 0;
    }

    private static int ReadMonthFirst(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var month = line.Lexeme(at).Month;
        if (month == 0)
            return 0;
        var next = at + 1;
        if (line.IsSymbol(next, '.') && line.IsGlued(next))
            next++;
        else if (line.IsSymbol(next, ',') || line.IsSymbol(next, '-') || line.Is(next, "on"))
            next++;
        if (line.Is(next, "the"))
            next++;

        var taken = ReadDay(line, next, out var day, out var ordinal);
        if (taken == 0 || (!ordinal && !IsPlainDay(line, next, taken)))
            return 0;
        next += taken;

        var last = ReadRangeEnd(line, next, ordinal, out var lastDay);
        if (last > 0)
            next += last;
        next += ReadYearAfter(line, next, out var year);
        match = Resolve(context.Today, year, month, day, last > 0 ? lastDay : day);
        return next - at;
    }

    private static int ReadDayFirst(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var taken = ReadDay(line, at, out var day, out var ordinal);
        if (taken == 0)
            return 0;
        var next = at + taken;
        var rangeEnd = ReadRangeEnd(line, next, ordinal, out var lastDay);
        next += rangeEnd;
        if (rangeEnd == 0)
            lastDay = day;
        if (line.Is(next, "day") && ordinal)
            next++;

        var relative = RelativeMonth.Read(line, next, out var months);
        if (relative > 0 && (ordinal || line.Is(next, "of")))
        {
            var first = Calendar.StartOfMonth(context.Today).PlusMonths(months);
            match = Resolve(context.Today, first.Year, first.Month, day, lastDay);
            return next + relative - at;
        }

        if (line.Is(next, "of") || line.Is(next, "in") && ordinal || line.IsSymbol(next, '-') && line.IsGlued(next))
            next++;
        var month = line.Lexeme(next).Month;
        if (month == 0 || (!ordinal && IsVerb(line, next)))
            return 0;
        next++;
        if (line.IsSymbol(next, '.') && line.Lexeme(next - 1).Is(WordClass.Faint) && !line.EndsBefore(next))
            next++;
        next += ReadYearAfter(line, next, out var year);
        match = Resolve(context.Today, year, month, day, lastDay);
        return next - at;
    }

    private static int ReadDay(in Line line, int at, out int day, out bool ordinal)
    {
        var taken = Numbers.ReadOrdinal(line, at, out day);
        ordinal = taken > 0;
        if (!ordinal)
            taken = line[at].Kind == TokenKind.Number ? Numbers.ReadCardinal(line, at, out day) : Numbers.ReadBelowHundred(line, at, out day);
        return taken > 0 && day is > 0 and < 32 ? taken : 0;
    }

    // "March 3 pm" and "March 3:30" name a time.
    private static bool IsPlainDay(in Line line, int at, int taken)
    {
        var next = at + taken;
        return !(line.IsSymbol(next, ':') && line.IsGlued(next)) && !line.Is(next, "pm") && !line.Is(next, "am") && !line.Is(next, "oclock")
            && !line.Is(next, "o", "clock") && !line.Is(next, "p", "m") && !line.Is(next, "a", "m") && !line.Lexeme(next).Is(WordClass.Counted);
    }

    private static bool IsVerb(in Line line, int at) => (line.Is(at, "may") || line.Is(at, "march")) && line.Is(at + 1, "i");

    private static int ReadRangeEnd(in Line line, int at, bool ordinal, out int day)
    {
        day = 0;
        if (!(line.Is(at, "to") || line.Is(at, "through") || line.Is(at, "until") || line.IsSymbol(at, '-')))
            return 0;
        var next = line.Is(at + 1, "the") ? at + 2 : at + 1;
        var taken = ReadDay(line, next, out day, out var endOrdinal);
        return taken > 0 && (endOrdinal || !ordinal && line.IsSymbol(at, '-')) ? next + taken - at : 0;
    }

    private static int ReadYearAfter(in Line line, int at, out int year)
    {
        var next = line.SkipComma(at);
        if (line.Is(next, "of") || line.Is(next, "in"))
            next++;
        var taken = Numbers.ReadYear(line, next, out year);
        if (taken > 0 && !line.Is(next + taken, "hours") && !(line[next].Kind == TokenKind.Word && line.Is(next + taken, "pm")))
            return next + taken - at;
        if (line.Is(next, "this", "year") || line.Is(next, "next", "year"))
        {
            year = line.Is(next, "this") ? ThisYear : NextYear;
            return next + 2 - at;
        }

        year = 0;
        return 0;
    }

    private const int ThisYear = -1;
    private const int NextYear = -2;

    private static DateMatch Resolve(DateOnly today, int year, int month, int day, int last)
    {
        if (year is ThisYear or NextYear)
            year = year is ThisYear ? today.Year : today.Year + 1;
        DateOnly from;
        if (year > 0 ? !Calendar.TryDay(year, month, day, out from) : !Calendar.TryNextDayOfYear(today, month, day, out from))
            return DateMatch.Impossible;
        if (last == day)
            return DateMatch.Day(from);
        return last > day && Calendar.TryDay(from.Year, month, last, out var to) ? DateMatch.Days(from, to) : DateMatch.Impossible;
    }
}

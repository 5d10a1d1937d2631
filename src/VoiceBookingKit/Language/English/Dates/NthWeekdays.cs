using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"the first Monday in April", "last Friday of the month".</summary>
internal static class NthWeekdays
{
    private static readonly PhraseBook<int> RelativeMonth = new(
        (0, ["this month", "the month"]),
        (1, ["next month", "the next month", "the following month"]));

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var start = line.Is(at, "the") || line.Is(at, "very") ? at + 1 : at;
        var last = line.Is(start, "last");
        var nth = -1;
        var taken = last ? 1 : Numbers.ReadOrdinal(line, start, out nth);
        if (taken == 0 || line.Lexeme(start + taken).Weekday is not { } weekday || nth > 5)
            return 0;
        var next = start + taken + 1;
        if (!line.Is(next, "of") && !line.Is(next, "in"))
            return 0;
        next++;

        if (!TryMonth(line, ref next, context.Today, out var month))
            return 0;
        if (TryFind(month, weekday, last ? 0 : nth, out var day))
            match = DateMatch.Day(day);
        return next - at;
    }

    private static bool TryMonth(in Line line, ref int at, DateOnly today, out DateOnly month)
    {
        var taken = RelativeMonth.Read(line, at, out var ahead);
        month = Calendar.StartOfMonth(today).PlusMonths(ahead);
        at += taken;
        if (taken > 0)
            return true;
        var named = line.Lexeme(at).Month;
        if (named == 0)
            return false;
        at++;
        var year = Numbers.ReadYear(line, at, out var yearNumber);
        at += year;
        month = new DateOnly(year > 0 ? yearNumber : named < today.Month ? Math.Min(today.Year + 1, 9999) : today.Year, named, 1);
        return true;
    }

    private static bool TryFind(DateOnly month, DayOfWeek weekday, int nth, out DateOnly day)
    {
        var first = Calendar.NextAfter(month.Plus(-1), weekday);
        day = nth > 0 ? first.Plus((nth - 1) * 7) : Calendar.NextAfter(Calendar.EndOfMonth(month).Plus(-7), weekday);
        return day.Month == month.Month;
    }
}

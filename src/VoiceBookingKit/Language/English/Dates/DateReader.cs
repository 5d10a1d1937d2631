using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>Reads one day, or a range of days, at a position of a line: the longest of all forms.</summary>
internal static class DateReader
{
    private static readonly PhraseBook<bool> Between = new((true, ["between", "between the", "from", "from the", "anywhere from"]));

    /// <summary>How many tokens name the day or days; 0 for none.</summary>
    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        var bounded = ReadBounded(line, at, context, out match);
        if (bounded > 0)
            return bounded;
        var lead = Between.Read(line, at, out _);
        var taken = ReadOne(line, at + lead, context, out match);
        if (taken == 0)
            return lead > 1 ? ReadRangeFrom(line, at, 1, context, out match) : 0;

        var whole = ReadRange(line, at, at + lead + taken, lead > 0, context, match, out var range);
        if (whole > 0)
        {
            match = range;
            return whole;
        }

        return lead > 0 ? 0 : taken;
    }

    private static int ReadBounded(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var lead = DateBounds.ReadLead(line, at);
        var taken = lead > 0 ? ReadOne(line, at + lead, context, out match) : 0;
        var end = at + lead + taken;
        if (taken == 0 || ReadRange(line, at, end, true, context, match, out _) > 0 || (context.Moves && (line.Is(at, "from") || line.Is(at, "until"))))
            return 0;
        return DateBounds.TryOpen(line, at, ref end, context.Today, ref match) ? end - at : 0;
    }

    private static int ReadRangeFrom(in Line line, int at, int lead, in DateContext context, out DateMatch match)
    {
        var taken = ReadOne(line, at + lead, context, out match);
        var whole = taken > 0 ? ReadRange(line, at, at + lead + taken, true, context, match, out match) : 0;
        return whole;
    }

    private static int ReadRange(in Line line, int at, int end, bool led, in DateContext context, DateMatch first, out DateMatch range)
    {
        range = default;
        var joined = line.Is(end, "to") || line.Is(end, "through") || line.Is(end, "thru") || line.Is(end, "until") || line.Is(end, "till")
            || (led && line.Is(at, "between") && line.Is(end, "and")) || (line.IsSymbol(end, '-') && line[end + 1].Kind == TokenKind.Word);
        if (!joined || (context.Moves && line.Is(end, "to")) || first.Kind == DateKind.Impossible || first.From != first.To)
            return 0;
        var taken = ReadOne(line, end + 1, context with { InView = first.From }, out var last);
        if (taken == 0 || last.Kind == DateKind.Impossible)
            return 0;

        var to = last.To;
        if (to < first.From && last.Kind is DateKind.Weekday or DateKind.DayOfMonth)
            to = last.Kind == DateKind.Weekday ? Calendar.NextAfter(first.From, to.DayOfWeek) : Calendar.NextDayOfMonth(first.From, to.Day);
        if (to <= first.From)
            return 0;
        range = DateMatch.Days(first.From, to);
        return end + 1 + taken - at;
    }

    private static int ReadOne(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        if (line[at].Kind is TokenKind.None or TokenKind.Symbol)
            return 0;
        var longest = 0;
        Keep(NearDays.Read(line, at, context, out var found), found, ref longest, ref match);
        Keep(Holidays.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(NumericDates.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(Weekdays.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(NthWeekdays.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(MonthDays.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(OrdinalDays.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(Weeks.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(Months.Read(line, at, context, out found), found, ref longest, ref match);
        Keep(CountedDays.Read(line, at, context, out found), found, ref longest, ref match);
        return longest;
    }

    private static void Keep(int taken, DateMatch found, ref int longest, ref DateMatch match)
    {
        if (taken > longest)
            (longest, match) = (taken, found);
    }
}

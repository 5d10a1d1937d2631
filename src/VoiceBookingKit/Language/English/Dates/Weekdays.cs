using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"Friday", "this Friday", "Friday week", "Monday next week", "the Tuesday after next".</summary>
internal static class Weekdays
{
    private const int LastWeek = 4;

    private static readonly PhraseBook<int> Lead = new(
        (0, ["this", "this coming", "on this"]),
        (1, ["next", "the next", "next week on", "next week"]),
        (2, ["coming", "the coming", "upcoming", "the upcoming", "this upcoming"]),
        (3, ["the following", "the"]),
        (LastWeek, ["last", "the last", "this past", "last week on"]));

    private static readonly PhraseBook<int> Tail = new(
        (7, ["week", "week from now", "after next", "the week after next", "in two weeks"]),
        (-1, ["of/in this week", "this week"]),
        (-2,
        [
            "of/in next week", "next week", "of the next week", "the next week", "of/in the following week", "the following week",
            "the week after",
        ]),
        (-3, ["of/in/the last week", "last week"]),
        (-4, ["in a week", "a week from now"]));

    private static readonly WordSet Supports = new(
        "on this next coming last for until till by or and before after from to through not every between about upcoming the " +
        "following of is");

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var lead = Lead.Read(line, at, out var leadMeaning);
        var named = at + lead;
        if (line.Lexeme(named).Weekday is not { } weekday || ((lead == 0 || line.Is(named - 1, "the")) && !Stands(line, named)))
            return 0;
        if (line.IsSymbol(named + 1, '\'') || line.IsSymbol(named + 1, '.') && line.Lexeme(named).Is(WordClass.Faint) && !line.EndsBefore(named + 1))
            named++;

        var today = context.Today;
        var upcoming = Calendar.NextAfter(today, weekday);
        match = lead == 0 ? DateMatch.Day(upcoming, DateKind.Weekday) : DateMatch.Day(leadMeaning switch
        {
            0 => This(today, weekday),
            1 => Calendar.InWeekOf(Calendar.Monday(today).Plus(7), weekday),
            2 => upcoming,
            3 => line.Is(named - 1, "following") ? Calendar.NextAfter(context.InView ?? today, weekday) : upcoming,
            _ => Calendar.NextAfter(today, weekday) is var next && next.Plus(-7) is var previous && previous < today ? previous : next.Plus(-14),
        }, leadMeaning == 3 && line.Is(named - 1, "the") ? DateKind.Weekday : DateKind.Settled);
        if (lead == 0 || leadMeaning != LastWeek)
            match = match with { Weekday = weekday };

        var tailAt = line.SkipComma(named + 1);
        var tail = Tail.Read(line, tailAt, out var tailMeaning);
        if (tail == 0)
            return named + 1 - at;

        var monday = Calendar.Monday(today);
        var day = tailMeaning switch
        {
            7 when leadMeaning == 0 && lead > 0 => match.From.Plus(7),
            7 => line.Is(tailAt, "after") ? Calendar.InWeekOf(monday.Plus(14), weekday) : upcoming.Plus(7),
            -1 => Calendar.InWeekOf(monday, weekday),
            -2 => Calendar.InWeekOf(monday.Plus(7), weekday),
            -3 => Calendar.InWeekOf(monday.Plus(-7), weekday),
            _ => upcoming.Plus(7),
        };
        match = DateMatch.Day(day) with { Weekday = tailMeaning == -3 ? null : weekday };
        return tailAt + tail - at;
    }

    /// <summary>The weekday of this week, or the coming one when that is over.</summary>
    private static DateOnly This(DateOnly today, DayOfWeek weekday) =>
        Calendar.InWeekOf(today, weekday) is var day && day >= today ? day : Calendar.NextAfter(today, weekday);

    // "sun" and "sat" are days only where a day can stand.
    private static bool Stands(in Line line, int at)
    {
        if (!line.Lexeme(at).Is(WordClass.Faint))
            return true;
        var word = line.Word(at);
        if (word is "tues" or "weds" or "thurs" or "thur" or "thu" or "fri" or "tue")
            return true;
        var before = line.Before(at);
        var after = line[at + 1];
        if (before >= 0 && line[before].Kind != TokenKind.Symbol && !line.IsIn(before, Supports) && line.Lexeme(before).Weekday is null)
            return false;
        return !(line.Is(before, "the") && word is "sun")
            && (line.EndsBefore(at + 1) || after.Kind != TokenKind.Word || line.IsIn(at + 1, Supports) || line.Is(at + 1, "at") || line.Is(at + 1, "morning")
                || line.Is(at + 1, "afternoon") || line.Is(at + 1, "evening") || line.Is(at + 1, "please") || line.Lexeme(at + 1).Cardinal > 0
                || line.Lexeme(at + 1).Ordinal > 0 || line.Lexeme(at + 1).Month > 0 || (before >= 0 && line.Is(before, "on")));
    }
}

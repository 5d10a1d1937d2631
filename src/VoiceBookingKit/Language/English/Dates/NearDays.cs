using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"today", "tomorrow", "the day after tomorrow", "the day after".</summary>
internal static class NearDays
{
    private static readonly PhraseBook<int> FromToday = new(
        (0,
        [
            "[later] today", "tonight", "tonite", "this morning/afternoon/evening", "later this morning/afternoon/evening",
            "today this morning/afternoon/evening", "same day today",
        ]),
        (1, ["tomorrow", "tomorow", "tommorow", "tommorrow", "tomorrows", "tmrw", "tmr", "2morrow", "tomoro", "the next day tomorrow"]),
        (2, ["[the] day after tomorrow", "[the] day after tomorow/tommorow/tommorrow", "overmorrow"]),
        (-1, ["yesterday", "last night"]),
        (-2, ["[the] day before yesterday"]));

    private static readonly PhraseBook<int> FromDayInView = new(
        (1,
        [
            "the day after", "the day after that", "the day after this", "the following day", "a day later", "one day later",
            "the next day",
        ]),
        (-1, ["the day before", "the day before that", "the previous day", "a day earlier", "one day earlier"]),
        (2, ["two days later", "two days after", "two days after that"]),
        (7,
        [
            "a week later", "one week later", "a week after", "a week after that", "the same day next week", "same day next week",
            "same day the next week", "same day a week later",
        ]));

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        var taken = FromToday.Read(line, at, out var days);
        if (taken > 0)
        {
            match = DateMatch.Day(context.Today.Plus(days));
            return taken + Week(line, at + taken, ref match);
        }

        taken = FromDayInView.Read(line, at, out days);
        match = taken > 0 ? DateMatch.Day((context.InView ?? context.Today).Plus(days)) : default;
        return taken;
    }

    // "tomorrow week", "today week"
    private static int Week(in Line line, int at, ref DateMatch match)
    {
        if (!line.Is(at, "week") || line.Is(at + 1, "days"))
            return 0;
        match = DateMatch.Day(match.From.Plus(7));
        return 1;
    }
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"this week", "early next week", "the week after", "the weekend".</summary>
internal static class Weeks
{
    private enum Week
    {
        This,
        Next,
        AfterNext,
        AfterInView,
        BeforeInView,
        Last,
    }

    private enum Part
    {
        Whole,
        Early,
        Middle,
        Late,
    }

    private static readonly PhraseBook<Week> WeekBook = new(
        (Week.This,
        [
            "this week", "the week", "this current week", "the current week", "rest of the/this week", "the rest of the/this week",
            "this work/working week", "this coming week",
        ]),
        (Week.Next, ["next week", "the next week", "next wk", "sometime/anytime next week", "the coming week"]),
        (Week.AfterNext,
        [
            "week after next", "the week after next", "the week after the next", "the week after next week", "next next week",
        ]),
        (Week.AfterInView,
        [
            "the week after", "the week after that", "the following week", "the week following", "the week following that",
            "a week after that",
        ]),
        (Week.BeforeInView, ["the week before", "the week before that", "the previous week"]),
        (Week.Last, ["last week"]));

    private static readonly PhraseBook<Week> WeekendBook = new(
        (Week.This,
        [
            "weekend", "weekends", "the weekend", "this weekend", "this coming weekend", "the coming weekend",
            "saturday or sunday this weekend",
        ]),
        (Week.Next,
        [
            "next weekend", "the next weekend", "weekend after next week", "the weekend after", "the weekend after this",
            "the following weekend",
        ]),
        (Week.AfterNext, ["the weekend after next", "weekend after next"]),
        (Week.Last, ["last weekend"]));

    private static readonly PhraseBook<Part> PartBook = new(
        (Part.Early,
        [
            "early", "early in", "earlier in", "beginning of", "the beginning of", "start of", "the start of", "early on",
            "first half of", "the first half of", "the first part of",
        ]),
        (Part.Middle, ["mid", "middle of", "the middle of", "midway through"]),
        (Part.Late,
        [
            "late", "later", "later in", "late in", "end of", "the end of", "toward/towards the end of", "second half of",
            "the second half of", "the latter part of",
        ]));

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        var taken = PartBook.Read(line, at, out var part);
        if (taken > 0 && line.IsSymbol(at + taken, '-'))
            taken++;
        var week = WeekBook.Read(line, at + taken, out var which);
        if (week > 0 && !line.Is(at + taken + week, "days"))
        {
            match = Days(context, which, part);
            return taken + week;
        }

        match = default;
        if (taken > 0)
            return 0;
        taken = WeekendBook.Read(line, at, out which);
        if (taken > 0)
            match = Weekend(context, which);
        return taken;
    }

    private static DateMatch Days(in DateContext context, Week which, Part part)
    {
        var thisMonday = Calendar.Monday(context.Today);
        var inView = Calendar.Monday(context.InView ?? context.Today);
        var monday = which switch
        {
            Week.This => thisMonday,
            Week.Next => thisMonday.Plus(7),
            Week.AfterNext => thisMonday.Plus(14),
            Week.AfterInView => inView.Plus(7),
            Week.BeforeInView => inView.Plus(-7),
            _ => thisMonday.Plus(-7),
        };
        var (first, last) = part switch
        {
            Part.Early => (0, 1),
            Part.Middle => (1, 3),
            Part.Late when which == Week.This => (Math.Clamp(context.Today.DayNumber - thisMonday.DayNumber + 1, 3, 6), 6),
            Part.Late => (3, 4),
            _ => (0, 6),
        };
        return Ahead(context.Today, monday.Plus(first), monday.Plus(last));
    }

    private static DateMatch Weekend(in DateContext context, Week which)
    {
        var saturday = Calendar.Monday(context.Today).Plus(5 + which switch { Week.Next => 7, Week.AfterNext => 14, Week.Last => -7, _ => 0 });
        return Ahead(context.Today, saturday, saturday.Plus(1)) with { Kind = DateKind.Settled };
    }

    // What is over of a week in progress is not meant.
    private static DateMatch Ahead(DateOnly today, DateOnly from, DateOnly to) =>
        DateMatch.Days(from < today && to >= today ? today : from, to, DateKind.Week);
}

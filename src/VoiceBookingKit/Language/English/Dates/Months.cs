using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"in April", "next month", "end of the month", "mid June", "the last day of March".</summary>
internal static class Months
{
    private enum Part
    {
        Whole,
        Start,
        Middle,
        End,
        FirstDay,
        LastDay,
    }

    private static readonly PhraseBook<Part> PartBook = new(
        (Part.Start,
        [
            "beginning of", "the beginning of", "start of", "the start of", "early", "early in", "the first week of/in",
            "first week of/in", "the first half of",
        ]),
        (Part.Middle, ["mid", "middle of", "the middle of"]),
        (Part.End,
        [
            "end of", "the end of", "late", "late in", "later", "later in", "the last week of/in", "last week of/in",
            "toward/towards the end of",
        ]),
        (Part.FirstDay, ["first day of", "the first day of"]),
        (Part.LastDay, ["last day of", "the last day of"]));

    private static readonly PhraseBook<int> RelativeBook = new(
        (0, ["this month", "the month", "the current month"]),
        (1, ["next month", "the next month", "the following month", "the coming month"]),
        (2, ["the month after next", "month after next"]),
        (-1, ["last month"]));

    private static readonly WordSet Leads = new(
        "in for of during by until till before after next this sometime anytime around mid early late from since through about or and " +
        "about and");

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var part = PartBook.Read(line, at, out var which);
        if (part > 0 && line.IsSymbol(at + part, '-'))
            part++;
        var month = ReadMonth(line, at + part, part > 0, context, out var first);
        if (month == 0)
            return 0;

        var last = Calendar.EndOfMonth(first);
        match = which switch
        {
            Part.Start => DateMatch.Days(first, first.Plus(6)),
            Part.Middle => DateMatch.Days(first.Plus(10), first.Plus(19)),
            Part.End => DateMatch.Days(last.Plus(-6), last),
            Part.FirstDay => DateMatch.Day(first),
            Part.LastDay => DateMatch.Day(last),
            _ => DateMatch.Days(first, last, DateKind.Month),
        };
        if (match.From < context.Today && match.To >= context.Today)
            match = match with { From = context.Today };
        return part + month;
    }

    private static int ReadMonth(in Line line, int at, bool hasPart, in DateContext context, out DateOnly first)
    {
        var taken = RelativeBook.Read(line, at, out var ahead);
        if (taken > 0)
        {
            first = Calendar.StartOfMonth(context.Today).PlusMonths(ahead);
            return taken == 2 && line.Is(at, "the", "month") && !hasPart ? 0 : taken;
        }

        first = default;
        var lead = line.Is(at, "next") || line.Is(at, "this") ? 1 : 0;
        var named = at + lead;
        if (line.Lexeme(named).Month is var month && (month == 0 || !Stands(line, named, hasPart || lead > 0)))
            return 0;
        var dot = line.IsSymbol(named + 1, '.') && line.Lexeme(named).Is(WordClass.Faint) && !line.EndsBefore(named + 1) ? 1 : 0;
        var next = line.SkipComma(named + 1 + dot);
        if (line.Is(next, "of"))
            next++;
        var year = Numbers.ReadYear(line, next, out var yearNumber);
        if (year == 0)
        {
            next = named + 1 + dot;
            yearNumber = month < context.Today.Month ? context.Today.Year + 1 : context.Today.Year;
        }

        first = new DateOnly(Math.Min(yearNumber, 9999), month, 1);
        return next + year - at;
    }

    // "may" and "march" are verbs, "mar" and "jun" could be anything, unless something leads them in.
    private static bool Stands(in Line line, int at, bool isLed)
    {
        if (!line.Lexeme(at).Is(WordClass.Faint) && !line.Lexeme(at).Is(WordClass.GivenName))
            return true;
        var before = line.Before(at);
        return isLed || (line.IsIn(before, Leads) && !line.Is(at + 1, "i"));
    }
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"after the 15th", "before Friday", "by Wednesday", "from Monday on": days with one open end.</summary>
internal static class DateBounds
{
    private const int OpenDays = 27;

    private enum Bound
    {
        After,
        From,
        Before,
        By,
        NotUntil,
    }

    private static readonly PhraseBook<Bound> Leads = new(
        (Bound.After, ["after", "[any/some] time after", "anytime/sometime after", "later than", "any day after"]),
        (Bound.Before, ["before", "[any/some] time before", "anytime/sometime before", "earlier than", "any day before"]),
        (Bound.By, ["by", "until", "till", "no later than", "not later than", "up to", "on or before"]),
        (Bound.NotUntil,
        [
            "not until", "not till", "not before", "no earlier than", "no sooner than", "on or after", "starting", "starting on/from",
            "anytime/sometime from",
        ]),
        (Bound.From, ["from"]));

    private static readonly PhraseBook<bool> Onwards = new((true, ["on", "onward/onwards", "or later", "or after", "and later"]));

    /// <summary>How many tokens lead in a bound; 0 for none.</summary>
    public static int ReadLead(in Line line, int at) => Leads.Read(line, at, out _);

    /// <summary>Makes days with an open end of the day that follows a lead.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the lead is.</param>
    /// <param name="end">Just after the day; moved over "onwards".</param>
    /// <param name="today">Today at the business.</param>
    /// <param name="match">The day, made a range.</param>
    public static bool TryOpen(in Line line, int at, ref int end, DateOnly today, ref DateMatch match)
    {
        if (Leads.Read(line, at, out var bound) == 0 || match.Kind == DateKind.Impossible)
            return false;
        var tail = Onwards.Read(line, end, out _);
        if (bound == Bound.From && tail == 0)
            return false;
        if (bound is Bound.From or Bound.NotUntil)
            end += tail;
        var range = bound switch
        {
            Bound.After => DateMatch.Days(match.To.Plus(1), match.To.Plus(1 + OpenDays)),
            Bound.Before => DateMatch.Days(today, match.From.Plus(-1)),
            Bound.By => DateMatch.Days(today, match.To),
            _ => DateMatch.Days(match.From, match.From.Plus(OpenDays)),
        };
        if (range.To < range.From)
            return false;
        match = range;
        return true;
    }
}

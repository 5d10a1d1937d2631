using VoiceBookingKit.Language.English.Dates;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>Which day a weekday and a number mean: one that was offered, and together one day: "Friday, March 8th", "Monday the 4th".</summary>
internal static class NamedDays
{
    private const int MonthsAhead = 3;

    private static readonly PhraseBook<bool> Is = new((true, ["a", "which is [a]", "that is [a]", "this is [a]", "is a"]));

    public static void Settle(in Line line, UnderstandingContext context, ref MentionList mentions)
    {
        var days = context.OfferedDays;
        for (var i = 0; i < mentions.Count && days.Count > 0; i++)
        {
            ref var date = ref mentions[i].Date;
            if (mentions[i].IsDate && Offered(date, days) is { } offered)
                date = date with { From = offered, To = offered, Kind = date.Kind == DateKind.Weekday ? DateKind.Weekday : DateKind.Settled };
        }

        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            if (mentions[i].IsDate && mentions[i + 1].IsDate)
                Join(line, context, ref mentions[i], ref mentions[i + 1]);
        }
    }

    // After an offer for Tuesday in three weeks, "Tuesday" is that one.
    private static DateOnly? Offered(DateMatch day, IReadOnlyList<DateOnly> offered)
    {
        DateOnly? found = null;
        foreach (var other in offered)
        {
            var isMeant = day.Kind == DateKind.Weekday && other.DayOfWeek == day.From.DayOfWeek || day.Kind == DateKind.DayOfMonth && other.Day == day.From.Day;
            if (isMeant && found is not null)
                return null;
            found = isMeant ? other : found;
        }

        return found;
    }

    private static void Join(in Line line, UnderstandingContext context, ref Mention first, ref Mention second)
    {
        if (first.IsDropped || second.IsDropped)
            return;
        if (first.Date.Weekday is { } weekday && IsDate(second) && IsBeside(line, first.End, second.From))
        {
            second.Date = OnWeekday(second.Date, weekday, first.Date, context);
            second.From = first.From;
            first.IsDropped = true;
        }
        else if (second.Date is { Kind: DateKind.Weekday, Weekday: { } after } && IsDate(first) && IsSame(line, first, second))
        {
            first.Date = OnWeekday(first.Date, after, second.Date, context);
            first.End = second.End;
            second.IsDropped = true;
        }
    }

    private static bool IsDate(in Mention mention) =>
        mention.Date is { Kind: DateKind.Settled or DateKind.DayOfMonth, Weekday: null } && mention.Date.From == mention.Date.To;

    private static bool IsBeside(in Line line, int end, int next)
    {
        var at = line.SkipComma(end);
        if (line.Is(at, "on"))
            at++;
        return at == next || IsSaidOf(line, at, next);
    }

    // "the 7th, Thursday" may be two days, unless they are one; "the 7th, a Thursday" is one.
    private static bool IsSame(in Line line, in Mention date, in Mention weekday)
    {
        var at = line.SkipComma(date.End);
        return IsSaidOf(line, at, weekday.From) || (IsBeside(line, date.End, weekday.From) && date.Date.From.DayOfWeek == weekday.Date.Weekday);
    }

    private static bool IsSaidOf(in Line line, int at, int next) => Is.Read(line, at, out _) is > 0 and var taken && at + taken == next;

    // A number alone takes the next month, of the coming few that can be booked, whose day is that weekday, unless "next Tuesday" is nearer.
    // Else the caller has slipped, in the one or in the other.
    private static DateMatch OnWeekday(DateMatch date, DayOfWeek weekday, DateMatch alone, UnderstandingContext context)
    {
        var isFixed = alone.Kind != DateKind.Weekday;
        var day = date.From;
        for (var ahead = 0; ahead < (date.Kind == DateKind.DayOfMonth ? MonthsAhead : 1); ahead++)
        {
            if (day.DayOfWeek == weekday && (ahead == 0 || (isFixed ? Math.Abs(day.DayNumber - alone.From.DayNumber) <= 7 : day <= (context.LastDay ?? day))))
                return DateMatch.Day(day);
            day = Calendar.NextDayOfMonth(Calendar.StartOfMonth(day).PlusMonths(1), date.From.Day);
        }

        return date with { OtherDay = isFixed ? alone.From : Calendar.Nearest(date.From, weekday, DateOnly.FromDateTime(context.Now)) };
    }
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dates;

/// <summary>"the 14th", "on the fourteenth", "the last day of the month": a day without its month's name.</summary>
internal static class OrdinalDays
{
    private static readonly WordSet DayLeads = new("on from until till by before after between");

    private static readonly WordSet NotDays = new(
        "street st avenue ave road floor time one option choice slot appointment available opening thing attempt try grade birthday " +
        "anniversary person visit session " +
        "name opinion half quarter place spot available of ones two three");

    public static int Read(in Line line, int at, in DateContext context, out DateMatch match)
    {
        match = default;
        var article = line.Is(at, "the") || line.Is(at, "teh");
        var next = article ? at + 1 : at;
        var taken = Numbers.ReadOrdinal(line, next, out var day);
        if (taken == 0)
        {
            // "the 14", "on 14": a day only when a day is awaited or led in.
            if (line[next].Kind != TokenKind.Number || line.Width(next) > 2 || !article || !IsLed(line, at, context) || !StandsAlone(line, next + 1))
                return 0;
            taken = 1;
            day = line[next].Value;
        }
        else if (line[next].Kind == TokenKind.Word && !IsDayInWords(line, at, day, article, context))
        {
            return 0;
        }
        else if (line[next].Kind == TokenKind.Number && IsAnOffer(line, at, day, context))
        {
            return 0;
        }

        if (day is < 1 or > 31 || (line.IsIn(next + taken, NotDays) && !line.EndsBefore(next + taken)))
            return 0;
        match = DateMatch.Day(Calendar.NextDayOfMonth(context.Today, day), DateKind.DayOfMonth);
        return next + taken - at;
    }

    // "the second" chooses among offers, unless a day is led in or no list is that long.
    private static bool IsDayInWords(in Line line, int at, int day, bool article, in DateContext context)
    {
        if (!article && !line.Is(at - 1, "on") && line.Lexeme(at - 1).Weekday is null && line.Lexeme(line.Before(at)).Weekday is null)
            return false;
        if (IsLed(line, at, context) || line.Lexeme(line.Before(at)).Weekday is not null)
            return !IsAnOffer(line, at, day, context) || line.Is(at - 1, "on");
        return day > 5 && !IsAnOffer(line, at, day, context);
    }

    private static bool IsLed(in Line line, int at, in DateContext context) =>
        context.Expected == Expected.Date || line.IsIn(at - 1, DayLeads);

    // "Friday the 3rd" is none where nothing was offered on a Friday.
    private static bool IsAnOffer(in Line line, int at, int day, in DateContext context) =>
        context.Expected == Expected.Time && day <= context.Offered && context.Offered > 1
        && !(line.Lexeme(line.Before(at)).Weekday is { } weekday && !context.OfferedDays.Any(offered => offered.DayOfWeek == weekday));

    private static bool StandsAlone(in Line line, int at) =>
        line.EndsBefore(at) || line.IsSymbol(at, ',') || line.Is(at, "at") || line.Is(at, "please") || line.Is(at, "of");
}

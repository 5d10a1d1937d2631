using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>Reads one time, range of times or part of the day at a position of a line.</summary>
internal static class TimeReader
{
    private static readonly PhraseBook<TimeKind> Bounds = new(
        (TimeKind.After,
        [
            "after", "[any/some] time after", "anytime/sometime after", "later than", "no earlier than", "not earlier than",
            "not before", "no sooner than", "past", "from", "starting from", "as of", "anytime/sometime from",
        ]),
        (TimeKind.Before,
        [
            "before", "[any/some] time before", "anytime/sometime before", "by", "until", "till", "til", "earlier than",
            "no later than", "not later than", "not after", "up to", "up until",
        ]),
        (TimeKind.Between, ["between", "in between", "anywhere/anytime/sometime between", "any time between", "some time between"]));

    private static readonly PhraseBook<TimeKind> Tails = new(
        (TimeKind.After,
        [
            "or later", "or after", "onwards", "onward", "and later", "and after", "or any time after", "or anytime after",
            "at the earliest", "on wards",
        ]),
        (TimeKind.Before, ["or earlier", "or before", "or sooner", "at the latest", "latest"]));

    /// <summary>How many tokens name the time or times; 0 for none.</summary>
    public static int Read(in Line line, int at, in TimeContext context, out TimeMatch match)
    {
        var lead = Bounds.Read(line, at, out var bound);
        if (lead > 0)
        {
            var bounded = ReadBounded(line, at + lead, bound, context, line.Is(at, "from"), out match);
            if (bounded > 0)
                return lead + bounded;
        }

        var taken = PartsOfDay.Read(line, at, out match);
        if (taken > 0)
            return taken;
        taken = FromNow.Read(line, at, context, out match);
        return taken > 0 ? taken : ReadPlain(line, at, context, out match);
    }

    private static int ReadBounded(in Line line, int at, TimeKind bound, in TimeContext context, bool isFrom, out TimeMatch match)
    {
        match = default;
        var start = line.Is(at, "around") || line.Is(at, "about") || line.Is(at, "like") || line.Is(at, "at") ? at + 1 : at;
        var taken = ClockReader.Read(line, start, context, isLed: true, out var first);
        if (taken == 0)
            return 0;
        var next = start + taken;
        var range = ReadRangeEnd(line, next, bound == TimeKind.Between, context, out var last);
        if (range > 0)
        {
            match = new TimeMatch(TimeKind.Between, first, last);
            return next + range - at;
        }

        if (bound == TimeKind.Between)
            return 0;
        if (isFrom && context.Moves)
        {
            match = new TimeMatch(TimeKind.Exact, first, first);
            return next - at;
        }

        var tail = Tails.Read(line, next, out _);
        if (isFrom && tail == 0 && (line.Is(next, "on") && !StartsDate(line, next + 1)))
            tail = 1;
        match = bound == TimeKind.After ? new TimeMatch(TimeKind.After, first, Clock.At(Clock.LastMinute)) : new TimeMatch(TimeKind.Before, Clock.At(0), first);
        return next + tail - at;
    }

    private static int ReadPlain(in Line line, int at, in TimeContext context, out TimeMatch match)
    {
        match = default;
        var taken = ClockReader.Read(line, at, context, isLed: false, out var first);
        var isSure = taken > 0;
        if (!isSure)
            taken = ClockReader.Read(line, at, context, isLed: true, out first);
        if (taken == 0)
            return 0;

        var next = at + taken;
        var range = ReadRangeEnd(line, next, false, context, out var last);
        if (range > 0 && (isSure || IsRangeSure(line, next, range, context)))
        {
            match = new TimeMatch(TimeKind.Between, first, last);
            return next + range - at;
        }

        if (!isSure && !IsFirstOfTwo(line, next, context))
            return 0;

        var tail = Tails.Read(line, next, out var bound);
        match = tail == 0
            ? new TimeMatch(TimeKind.Exact, first, first)
            : bound == TimeKind.After
                ? new TimeMatch(TimeKind.After, first, Clock.At(Clock.LastMinute))
                : new TimeMatch(TimeKind.Before, Clock.At(0), first);
        return next + tail - at;
    }

    private static int ReadRangeEnd(in Line line, int at, bool isBetween, in TimeContext context, out Clock last)
    {
        last = default;
        var joined = line.IsAny(at, "to", "until", "till", "til", "through") || line.IsSymbol(at, '-') || (isBetween && line.Is(at, "and"));
        if (!joined || (context.Moves && line.Is(at, "to")))
            return 0;
        var start = line.Is(at + 1, "around") || line.Is(at + 1, "about") || line.Is(at + 1, "like") ? at + 2 : at + 1;
        var taken = ClockReader.Read(line, start, context, isLed: true, out last);
        return taken > 0 ? start + taken - at : 0;
    }

    // "2 to 4" alone could be anything; "2 to 4 pm" or "at 2 to 4" could not.
    private static bool IsRangeSure(in Line line, int next, int range, in TimeContext context) =>
        context.Expected == Expected.Time || PartsOfDay.Read(line, next + range, out _) > 0 || Meridiems.Read(line, next + range - 1, out _) > 0
        || (Meridiems.Read(line, next + range - 2, out _) == 2);

    // In "7 or 8 pm" the second makes the first a time.
    private static bool IsFirstOfTwo(in Line line, int next, in TimeContext context) =>
        line.Is(next, "or") && ClockReader.Read(line, next + 1, context with { AfterTime = false, Expected = Expected.Anything }, isLed: false, out _) > 0;

    private static bool StartsDate(in Line line, int at) =>
        line.IsAny(at, "the", "this", "next") || line.Lexeme(at).Weekday is not null || line.Lexeme(at).Month > 0 || line[at].Kind == TokenKind.Number;
}

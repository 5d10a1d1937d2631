using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>Reads one time of day: "2:30pm", "two thirty", "quarter to five", "noon", "1430 hours", and, where its neighbours allow, "5".</summary>
internal static class ClockReader
{
    private static readonly PhraseBook<int> Named = new(
        (12 * 60, ["noon", "midday", "noontime", "twelve noon", "high noon", "mid day", "noonish", "middayish"]),
        (0, ["midnight", "twelve midnight"]));

    /// <summary>How many tokens name the time; 0 for none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Where the time would start.</param>
    /// <param name="context">What the listener knows.</param>
    /// <param name="isLed">Whether the words before have already made clear that a time follows.</param>
    /// <param name="clock">The time.</param>
    public static int Read(in Line line, int at, in TimeContext context, bool isLed, out Clock clock)
    {
        var taken = Named.Read(line, at, out var minutes);
        if (taken == 0 && line[at].Value == 12 && (taken = Named.Read(line, at + 1, out minutes)) > 0)
            taken++;
        if (taken > 0)
        {
            clock = Clock.At(minutes);
            return taken;
        }

        taken = PastAndTo.Read(line, at, isLed, out clock);
        return taken > 0 ? taken : ReadHour(line, at, context, isLed, out clock);
    }

    private static int ReadHour(in Line line, int at, in TimeContext context, bool isLed, out Clock clock)
    {
        clock = default;
        if (IsPartOfLongerNumber(line, at))
            return 0;
        var taken = ReadHourAndMinute(line, at, out var hour, out var minute, out var form);
        if (taken == 0 || hour > 24 || minute > 59)
            return 0;

        var next = at + taken;
        var oclock = form == ClockForm.HourOnly ? Meridiems.ReadOClock(line, next) : 0;
        next += oclock;
        var trimmings = Meridiems.ReadTrimmings(line, next);
        next += trimmings;
        var meridiem = Meridiems.Read(line, next, out var half);
        next += meridiem;
        if (meridiem > 0)
            next += Meridiems.ReadTrimmings(line, next);
        if (hour is 0 or > 12)
            half = HalfDay.Settled;
        else if (meridiem == 0)
            half = form == ClockForm.Military || IsZeroPadded(line, at) ? HalfDay.Settled : HalfDay.Open;

        clock = new Clock(hour, minute, half);
        var isSure = meridiem > 0 || oclock > 0 || trimmings > 0 || form is ClockForm.Colon or ClockForm.Military || line.Lexeme(at).Is(WordClass.Roughly);
        return isSure || TimeCues.Allow(line, at, next, form, context, isLed) ? next - at : 0;
    }

    private static int ReadHourAndMinute(in Line line, int at, out int hour, out int minute, out ClockForm form)
    {
        minute = 0;
        if (line[at].Kind != TokenKind.Number)
            return WordTimes.Read(line, at, out hour, out minute, out form);

        hour = line[at].Value;
        form = ClockForm.HourOnly;
        var width = line[at].End - line[at].Start;
        if (width is 3 or 4)
            return ReadRunTogether(line, at, out hour, out minute, out form);
        if (width > 2)
            return 0;
        if (line[at + 1] is { Kind: TokenKind.Symbol, Symbol: ':' or '.' or ';', Glued: true } && IsMinutes(line, at + 2))
        {
            minute = line[at + 2].Value;
            form = line.IsSymbol(at + 1, '.') ? ClockForm.Dot : ClockForm.Colon;
            var seconds = line.IsSymbol(at + 3, ':') && line.IsGlued(at + 3) && IsMinutes(line, at + 4);
            if (seconds)
                return 5;
            var isLonger = line[at + 3] is { Glued: true, Symbol: '.' or ':' } && line[at + 4] is { Kind: TokenKind.Number, Glued: true };
            return isLonger ? 0 : 3;
        }

        if (line.Is(at + 1, "h") && line.IsGlued(at + 1))
        {
            form = ClockForm.Military;
            var hasMinutes = IsMinutes(line, at + 2) && line.IsGlued(at + 2);
            minute = hasMinutes ? line[at + 2].Value : 0;
            return hasMinutes ? 3 : 2;
        }

        if (hour <= 24 && line.IsSymbol(at + 1, ':') && IsMinutes(line, at + 2))
        {
            minute = line[at + 2].Value;
            form = ClockForm.Colon;
            return 3;
        }

        if (hour is > 0 and <= 24 && IsPair(line, at))
        {
            minute = line[at + 1].Value;
            form = ClockForm.Spaced;
            return 2;
        }

        return 1;
    }

    // "1030" and "230"; four digits from 13 up, or followed by "hours", are sure.
    private static int ReadRunTogether(in Line line, int at, out int hour, out int minute, out ClockForm form)
    {
        (hour, minute) = Math.DivRem(line[at].Value, 100);
        var hours = line.Is(at + 1, "hours") || line.Is(at + 1, "hrs") || (line.Is(at + 1, "h") && line.IsGlued(at + 1));
        form = hours ? ClockForm.Military : ClockForm.RunTogether;
        return hour > 24 || minute > 59 ? 0 : hours ? 2 : 1;
    }

    private static bool IsMinutes(in Line line, int at) => line[at].Kind == TokenKind.Number && line.Width(at) == 2 && line[at].Value < 60;

    private static bool IsZeroPadded(in Line line, int at) => line[at].Kind == TokenKind.Number && line.Raw(at) is ['0', _, ..];

    // "10 15", and no third number on either side.
    private static bool IsPair(in Line line, int at) =>
        !line.IsGlued(at + 1) && IsMinutes(line, at + 1) && line[at - 1].Kind != TokenKind.Number && line[at + 2].Kind != TokenKind.Number && !IsJoined(line, at + 2);

    private static bool IsJoined(in Line line, int at) => line[at] is { Kind: TokenKind.Symbol, Glued: true, Symbol: '/' or '-' or ':' } && line[at + 1].Glued;

    private static bool IsPartOfLongerNumber(in Line line, int at) =>
        line[at - 1] is { Kind: TokenKind.Symbol, Symbol: '$' or '£' or '€' or '#' } || (line[at].Glued && line[at - 1] is
    { Kind: TokenKind.Symbol, Symbol: '/' or '.' or '+' or ':' or '_' } or { Kind: TokenKind.Number } or { Kind: TokenKind.Word });
}

/// <summary>How a time was written or said; the surer forms need less support.</summary>
internal enum ClockForm : byte
{
    HourOnly,
    Colon,
    Dot,
    Spaced,
    RunTogether,
    Military,
}

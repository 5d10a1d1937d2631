using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>Decides whether a number without "pm", "o'clock" or a colon is a time, by the words around it.</summary>
internal static class TimeCues
{
    private static readonly WordSet Near = new("at around about by approximately roughly circa");

    private static readonly WordSet Leading = new("meant mean say actually prefer maybe perhaps rather not said than but no try wanted want");

    private static readonly WordSet Ordered = new(
        "number room suite unit apt apartment option level floor page age aged least most top line road route bus gate extension ext " +
        "x next last first every another only just");

    // "that one works" points at a slot; "one works" is a time when a time was asked for.
    private static readonly WordSet Pointing = new(
        "that this the which any each every no first second third last later earlier either other another");

    private static readonly PhraseBook<bool> Following = new((true,
        [
            "works", "work/works for/with/best/better", "would/will/should/could work",
            "is/was/sounds/looks/seems/would/will [be] [much] fine/good/great/better/perfect/ok/okay/best/ideal/lovely/nice",
            "instead",
            "might be/work better", "would suit [me]", "suits me", "or later", "or earlier", "or after", "or before", "onwards",
            "onward", "in the morning/afternoon/evening", "at night",
            "this morning/afternoon/evening", "tonight", "today", "tomorrow", "it is", "then please", "rather than", "instead of", "over", "would have been better", "for me",
        ]));

    public static bool Allow(in Line line, int at, int end, ClockForm form, in TimeContext context, bool isLed)
    {
        if (IsCounted(line, at, end, isLed))
            return false;
        // "at 1030 Main Street" is an address.
        if (form == ClockForm.RunTogether && !isLed && !StandsAlone(line, end) && PartsOfDay.Read(line, end, out _) == 0)
            return false;
        if (form is ClockForm.Spaced or ClockForm.Dot && IsOnTheFives(line, end - 1, form))
            return true;
        var before = line.Before(at);
        if (isLed || line.IsSymbol(before, '@') || line.IsIn(before, Near) || PartsOfDay.Read(line, end, out _) > 0)
            return true;
        if (context.AfterTime || Following.Read(line, end, out _) > 0)
            return !IsPronoun(line, at, end) || context.Expected == Expected.Time && !line.IsIn(before, Pointing);
        var hour = line[at].Kind == TokenKind.Number ? line[at].Value : line.Lexeme(at).Cardinal;
        if (line.Is(before, "the") && context.IsOfferedHour(hour) && StandsAlone(line, end) && !IsPronoun(line, at, end))
            return true;
        if (line.Lexeme(at).Cardinal == 1)
            return context.Expected == Expected.Time && line.EndsBefore(end) && (before < 0 || line.Is(before, "for"));
        if (context.Expected == Expected.Time && !line.IsIn(before, Ordered))
            return true;
        if (line.IsIn(before, Leading))
            return StandsAlone(line, end);
        if (before < 0 && line.Is(end, "on"))
            return line.Is(end + 1, "the") || line.Is(end + 1, "next") || line.Lexeme(end + 1).Weekday is not null || line.Lexeme(end + 1).Month > 0;
        return line.Word(before) switch
        {
            "it" or "that" => line.Is(before - 1, "make") && StandsAlone(line, end),
            "to" when line.Is(before - 1, "close") || line.Is(before - 1, "closer") => true,
            "for" or "to" => context.Steers && StandsAlone(line, end) && !line.Is(before - 1, "people") && !line.Is(before - 1, "ride"),
            "of" => line.Is(before - 1, "instead"),
            "is" or "be" => SpeaksOfTime(line, before),
            "do" => line.Is(before - 1, "us") || line.Is(before - 1, "you") || line.Is(before - 1, "can"),
            "with" => line.Is(before - 1, "go"),
            _ => false,
        };
    }

    private static bool IsCounted(in Line line, int at, int end, bool isLed)
    {
        var next = line.IsSymbol(end, '-') && line.IsGlued(end) ? end + 1 : end;
        if (line.Lexeme(next).Is(WordClass.Counted) && !line.Is(next, "second") || line.Lexeme(next).Month > 0 || line.IsIn(at - 1, Ordered) || line.IsSymbol(next, '%'))
            return true;
        if (line[end] is { Kind: TokenKind.Word, Glued: true } && line[at].Kind == TokenKind.Number)
            return true;
        var isJoined = line[end] is { Glued: true, Symbol: '/' or '.' or '-' or '+' or '%' or '@' } && line[end + 1].Glued && !line.EndsBefore(end);
        return isJoined && !(isLed && line.IsSymbol(end, '-'));
    }

    // Five-minute times are common; other pairs of numbers rarely are times.
    private static bool IsOnTheFives(in Line line, int last, ClockForm form) => form == ClockForm.Dot
        ? line[last].Value % 15 == 0
        : (line[last].Kind == TokenKind.Number ? line[last].Value : line.Lexeme(last).Cardinal) % 5 == 0 && line[last + 1].Kind != TokenKind.Number;

    // "that one", "the one", "one of them"
    private static bool IsPronoun(in Line line, int at, int end) => line.Lexeme(at).Cardinal == 1 && end == at + 1;

    private static bool StandsAlone(in Line line, int end) =>
        line.EndsBefore(end) || line[end].Kind == TokenKind.Symbol || line.IsIn(end, Continues) || line.Lexeme(end).Weekday is not null
        || Following.Read(line, end, out _) > 0;

    private static readonly WordSet Continues = new(
        "on please if and or instead for with today tomorrow the this next that thanks thank is would will works work but not at " +
        "because in as then rather to ok okay");

    private static bool SpeaksOfTime(in Line line, int before)
    {
        for (var at = before - 1; at >= 0 && at >= before - 5; at--)
        {
            if (line.Is(at, "time") || line.Is(at, "appointment") || line.Is(at, "slot"))
                return true;
        }

        return false;
    }
}

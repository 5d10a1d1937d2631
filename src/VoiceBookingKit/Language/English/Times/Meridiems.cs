using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>"am", "p.m.", "p m", "o'clock", and the small words that may follow a time.</summary>
internal static class Meridiems
{
    /// <summary>How many tokens say which half of the day it is; 0 for none.</summary>
    public static int Read(in Line line, int at, out HalfDay half)
    {
        half = line.Word(at) is "am" or "a" ? HalfDay.Morning : HalfDay.Afternoon;
        if (line.Is(at, "am") || line.Is(at, "pm"))
            return 1;
        if (!line.Is(at, "a") && !line.Is(at, "p"))
            return 0;
        var next = line.IsSymbol(at + 1, '.') ? at + 2 : at + 1;
        if (line.Is(next, "m"))
        {
            var dotted = next == at + 2 && line.IsSymbol(next + 1, '.') && line.IsGlued(next + 1);
            return next + (dotted ? 2 : 1) - at;
        }

        return line.IsGlued(at) && line[at - 1].Kind == TokenKind.Number && line[at + 1] is not { Kind: TokenKind.Number, Glued: true } ? 1 : 0;
    }

    /// <summary>"o'clock" in all its spellings.</summary>
    public static int ReadOClock(in Line line, int at)
    {
        if (line.Is(at, "oclock") || line.Is(at, "clock") || line.Is(at, "oclok") || line.Is(at, "aclock"))
            return 1;
        if (!line.Is(at, "o") && !line.Is(at, "oh"))
            return 0;
        var next = line[at + 1].Kind == TokenKind.Symbol ? at + 2 : at + 1;
        return line.Is(next, "clock") ? next + 1 - at : 0;
    }

    /// <summary>"sharp", "ish", "or so": they change nothing.</summary>
    public static int ReadTrimmings(in Line line, int at)
    {
        if (line.Is(at, "sharp") || line.Is(at, "ish") || line.Is(at, "exactly") || line.Is(at, "hrs"))
            return 1;
        if (line.IsSymbol(at, '-') && line.Is(at + 1, "ish") || line.Is(at, "or", "so") || line.Is(at, "on", "the") && line.Is(at + 2, "dot"))
            return line.Is(at, "on") ? 3 : 2;
        return 0;
    }
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Contacts;

/// <summary>"gmail dot com", "hotmail dot co dot uk", "blue sky dental dot com", "a c m e dot o r g".</summary>
internal static class SpokenDomains
{
    private const int LongestLabelInTokens = 16;
    private const int MostWords = 5;

    // None of these stands inside a domain; they show that "at" led in something else.
    private static readonly WordSet Breaks = new("at for past to on is oclock am pm tomorrow today");

    private static readonly WordSet TopLevels = new(
        "com org net edu gov mil int info biz name pro io co ai me app dev tech cloud online store shop site xyz email health clinic " +
        "dental care agency studio design digital media " +
        "uk us ca au de fr es it nl ie nz eu ch at be se no dk fi pl cz pt br mx in jp cn kr za tv gr hu ro il tr ru ua ar cl pe sg " +
        "hk my ph th vn id ae sa lu is cat mobi travel museum jobs academy");

    private static readonly WordSet Mishearings = new("calm comm kom");

    /// <summary>The position after the domain, or 0 when none can be read.</summary>
    public static int Read(in Line line, int at, ref EmailText text)
    {
        var next = ReadLabel(line, at, ref text);
        if (next == 0 || !IsDot(line, next))
            return 0;
        while (IsDot(line, next) && !line.EndsBefore(next))
        {
            var label = next + 1;
            text.Add('.');
            next = ReadShortLabel(line, label, ref text);
            if (next == 0)
                return 0;
            if (IsDot(line, next) && !line.EndsBefore(next))
                continue;
            if (IsTopLevel(line, label, next))
                return next;
            // "at my dot company dot com": a longer label stands between two dots.
            next = ReadRestOfLabel(line, next, ref text);
            if (next == 0)
                return 0;
        }

        return 0;
    }

    // Any words up to the first dot.
    private static int ReadLabel(in Line line, int at, ref EmailText text)
    {
        var words = 0;
        for (var next = at; next < line.Count && next - at < LongestLabelInTokens;)
        {
            if (IsDot(line, next))
                return next > at ? next : 0;
            words += line.Word(next).Length > 1 ? 1 : 0;
            if (words > MostWords || line.IsIn(next, Breaks) || (line.IsSymbol(next, ',') && words > 0))
                return 0;
            next = ReadAtom(line, next, ref text);
            if (next == 0)
                return 0;
        }

        return 0;
    }

    private static int ReadRestOfLabel(in Line line, int at, ref EmailText text)
    {
        var next = at;
        for (; next < line.Count && next - at < 4;)
        {
            if (IsDot(line, next) && !line.EndsBefore(next))
                return next;
            next = ReadAtom(line, next, ref text);
            if (next == 0)
                return 0;
        }

        return 0;
    }

    // One word, or letters said one by one.
    private static int ReadShortLabel(in Line line, int at, ref EmailText text)
    {
        if (line.IsIn(at, Mishearings))
        {
            text.Add("com");
            return at + 1;
        }

        var next = at;
        while (SpokenCharacters.IsSingle(line, next))
            text.Add(line.Word(next++)[0]);
        return next > at ? next : ReadAtom(line, at, ref text);
    }

    private static int ReadAtom(in Line line, int at, ref EmailText text)
    {
        if (line.IsSymbol(at, '-') || line.Is(at, "dash") || line.Is(at, "hyphen"))
        {
            text.Add('-');
            return at + 1;
        }

        if (line[at].Kind == TokenKind.Number)
        {
            text.Add(line.Raw(at));
            return at + 1;
        }

        if (line.Is(at, "gee", "mail"))
        {
            text.Add("gmail");
            return at + 2;
        }

        if (line.SkipPauses(at) is var pause && pause > at && !line.Is(at, "well") && !line.Is(at, "like"))
            return pause;
        var spelled = SpokenCharacters.ReadLetter(line, at, out var letter, out var times);
        if (spelled > 0)
        {
            for (var i = 0; i < times; i++)
                text.Add(letter);
            return at + spelled;
        }

        if (Numbers.ReadBelowHundred(line, at, out var number) is var taken && taken > 0 && !line.Is(at, "oh"))
        {
            text.Add(number, 0);
            return at + taken;
        }

        text.Add(line.Word(at));
        return line[at].Kind == TokenKind.Word ? at + 1 : 0;
    }

    private static bool IsDot(in Line line, int at) => line.IsSymbol(at, '.') || line.Is(at, "dot") || line.Is(at, "period") || line.Is(at, "point");

    private static bool IsTopLevel(in Line line, int from, int end)
    {
        if (end > from + 1 || line.IsIn(from, TopLevels) || line.IsIn(from, Mishearings))
            return true;
        return line.Word(from).Length is > 1 and < 16 && (line.EndsBefore(end) || line[end].Kind == TokenKind.Symbol || line.IsAny(end, "please", "thanks"));
    }
}

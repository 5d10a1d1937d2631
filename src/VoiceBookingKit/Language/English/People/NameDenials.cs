using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>Words of the name that is known, which a line denies: "it's not Goodman", "Goodman is wrong", and what stands instead: "Turner, not Goodman".</summary>
internal static class NameDenials
{
    private static readonly PhraseBook<bool> Markers = new((true, ["not", "instead of", "rather than"]));

    private static readonly PhraseBook<bool> Faults = new((true, ["is/was [still] wrong/incorrect/misspelled/misspelt/misheard", "is/was [still] not right/correct", "is/was spelled wrong/incorrectly"]));

    private static readonly PhraseBook<bool> Joints = new((true, ["but", "[but] it is", "[but] that is", "[but] the/my name is"]));

    /// <summary>The part of the name that is denied.</summary>
    /// <param name="line">The line.</param>
    /// <param name="known">The name that is known, or null.</param>
    /// <param name="name">Becomes the whole name as it stands, where the line says what stands instead.</param>
    public static CallerDetails Read(in Line line, string? known, ref string? name)
    {
        var denied = CallerDetails.None;
        if (known?.Split(' ') is not { } words || IsOfStaff(line))
            return denied;
        for (var at = 0; at < line.Count; at++)
        {
            if (Faults.Read(line, at, out _) > 0)
                denied |= Before(line, at, words);
            var from = at + Markers.Read(line, at, out _);
            if (from == at || Match(line, from, words) is not { Count: > 0 } wrong)
                continue;
            denied |= PartOf(wrong, words.Length);
            if ((After(line, wrong.End, wrong.Count) ?? Before(line, at, wrong.Count)) is { } right)
                name = string.Join(' ', [.. words[..wrong.First], right, .. words[(wrong.First + wrong.Count)..]]);
        }

        return denied;
    }

    // "with Omar, not Maya"
    private static bool IsOfStaff(in Line line)
    {
        var at = 0;
        while (at < line.Count && !line.IsAny(at, "with", "see"))
            at++;
        return at < line.Count;
    }

    /// <summary>As many words of the name as stand here in a row.</summary>
    private static (int First, int Count, int End) Match(in Line line, int at, string[] words)
    {
        for (var count = words.Length; count > 0; count--)
        {
            for (var first = 0; first + count <= words.Length; first++)
            {
                if (EndOf(line, at, string.Join(' ', words[first..(first + count)])) is > 0 and var end)
                    return (first, count, end);
            }
        }

        return default;
    }

    // "Emma Goodman is wrong"
    private static CallerDetails Before(in Line line, int end, string[] words)
    {
        for (var at = 0; at < end; at++)
        {
            if (Match(line, at, words) is { Count: > 0 } wrong && wrong.End == end)
                return PartOf(wrong, words.Length);
        }

        return CallerDetails.None;
    }

    // By the characters, since a name such as O'Neil or Smith-Jones is more than one token.
    private static int EndOf(in Line line, int at, string text)
    {
        var stop = line[at].Start + text.Length;
        if (!line.Source.AsSpan(line[at].Start).StartsWith(text, StringComparison.OrdinalIgnoreCase))
            return 0;
        while (at < line.Count && line[at].End < stop)
            at++;
        return line[at].End == stop ? at + 1 : 0;
    }

    private static CallerDetails PartOf((int First, int Count, int End) wrong, int words) => (wrong.First == 0, wrong.First + wrong.Count == words) switch
    {
        (true, false) => CallerDetails.FirstName,
        (false, true) => CallerDetails.LastName,
        _ => CallerDetails.Name,
    };

    // A letter is one of a word that is spelled.
    private static bool IsWord(in Line line, int at) => line.Word(at).Length > 1 && NameSpan.IsNameLike(line, at, isSure: true);

    // "not Goodman but Turner", "not Goodman, Turner"
    private static string? After(in Line line, int end, int count)
    {
        var from = line.SkipComma(end);
        var start = from + Joints.Read(line, from, out _);
        if (start == end)
            return null;
        var at = start;
        for (; count > 0; count--)
        {
            if (!IsWord(line, at))
                return null;
            for (at++; NameSpan.IsInnerSymbol(line, at); at++)
                at++;
        }

        return NameSpan.Compose(line, start, at);
    }

    // "Turner, and not Goodman"
    private static string? Before(in Line line, int marker, int count)
    {
        var end = line.IsAny(marker - 1, "and", "but") ? marker - 1 : marker;
        if (line.IsSymbol(end - 1, ','))
            end--;
        var at = end;
        for (; count > 0; count--)
        {
            at--;
            while (NameSpan.IsInnerSymbol(line, at - 1))
                at -= 2;
            if (!IsWord(line, at))
                return null;
        }

        return NameSpan.Compose(line, at, end);
    }
}

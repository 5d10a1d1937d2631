using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.People;

/// <summary>Finds which service or person of the business a line names, forgiving plurals, missing words and slips of the recogniser.</summary>
internal static class NamedThings
{
    private static readonly WordSet Generic = new(
        "up out off new quick by at my our your it appointment appointments session sessions call calls meeting meetings visit visits " +
        "service services treatment consultation consult lesson class slot a an the of for and with or to in on one doctor dr mr mrs " +
        "ms miss");

    /// <summary>The id of the thing named best, or null.</summary>
    public static string? Find(in Line line, IReadOnlyList<NamedThing> things, bool isExpected)
    {
        string? best = null;
        var bestScore = 0;
        var isTied = false;
        for (var i = 0; i < things.Count; i++)
        {
            var score = Score(line, things[i], isExpected);
            if (score > bestScore)
                (best, bestScore, isTied) = (things[i].Id, score, false);
            else if (score == bestScore && score > 0)
                isTied = true;
        }

        return isTied ? null : best;
    }

    private static int Score(in Line line, NamedThing thing, bool isExpected)
    {
        var best = 0;
        for (var i = 0; i < thing.Names.Count; i++)
            best = Math.Max(best, ScoreName(line, thing.Names[i], isExpected));
        return best;
    }

    // A whole name beats a part, a longer name a shorter one, an exact word a similar one.
    private static int ScoreName(in Line line, ReadOnlySpan<char> name, bool isExpected)
    {
        var (words, found, special, score) = (0, 0, 0, 0);
        foreach (var range in name.SplitAny(" -/,.()&"))
        {
            var word = name[range];
            if (word.IsEmpty)
                continue;
            words++;
            var isGeneric = IsGeneric(word);
            var match = BestMatch(line, word, isExpected && !isGeneric);
            if (match == 0)
                continue;
            found++;
            if (!isGeneric)
                special++;
            score += match * (isGeneric ? 1 : 10);
        }

        if (words == 0 || found == 0)
            return 0;
        var isWhole = found == words;
        return isWhole ? score + 5 : special > 0 ? score : 0;
    }

    // "hair cut" for "haircut"
    private static bool IsInTwo(in Line line, int at, ReadOnlySpan<char> word)
    {
        var first = line.Word(at);
        var second = line.Word(at + 1);
        return first.Length > 1 && second.Length > 1 && first.Length + second.Length == word.Length
            && word.StartsWith(first, StringComparison.OrdinalIgnoreCase) && word.EndsWith(second, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsGeneric(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        var length = word[..lower.Length].ToLowerInvariant(lower);
        return length > 0 && Generic.Contains(lower[..length]);
    }

    private static int BestMatch(in Line line, ReadOnlySpan<char> word, bool isExpected)
    {
        var best = 0;
        for (var at = 0; at < line.Count && best < 4; at++)
        {
            if (line[at].Kind == TokenKind.Word && IsInTwo(line, at, word))
                best = 4;
            else if (line[at].Kind == TokenKind.Word)
                best = Math.Max(best, Similarity.Match(line.Word(at), word, isExpected));
            else if (line[at].Kind == TokenKind.Number && line.Raw(at).SequenceEqual(word))
                best = 4;
        }

        return best;
    }
}

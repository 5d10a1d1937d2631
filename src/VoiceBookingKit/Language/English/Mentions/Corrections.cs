using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>Drops what the caller takes back: "2, no wait, 3", "move it from Monday to Tuesday", and what was denied.</summary>
internal static class Corrections
{
    private static readonly PhraseBook<bool> Markers = new((true,
        [
            "no wait", "wait no", "wait", "oh wait", "sorry", "no sorry", "sorry no", "i mean", "i meant", "no i mean/meant",
            "or rather", "actually", "no actually", "actually no", "scratch that", "strike that",
            "make that", "correction", "oops", "my mistake", "no make it", "hang on", "hold on", "on second thought/thoughts",
            "let us say", "i should say", "or better", "better yet", "even better",
            "no no", "nope", "no", "let me change that", "forget that", "never mind",
        ]));

    private static readonly PhraseBook<bool> Erasers = new((true, ["scratch that", "strike that", "forget that", "forget it", "never mind that"]));

    private static readonly PhraseBook<bool> Betters = new((true,
        [
            "is/would/will/might/could [be] better/easier", "would/will/might/could be much/even better/easier", "works/work better",
            "would work better", "instead", "suits me better", "is [much] better", "is preferable", "please instead",
            "would be preferable",
        ]));

    /// <summary>Drops what does not stand.</summary>
    /// <returns>Whether the caller took something back.</returns>
    public static bool Apply(in Line line, bool moves, ref MentionList mentions)
    {
        var corrected = mentions.Count > 0 && line.Is(0, "sorry");
        corrected |= Denials.Apply(line, ref mentions);
        for (var i = 1; i < mentions.Count; i++)
        {
            if (IsMarkedBetween(line, mentions[i - 1].End, mentions[i].From) || IsBetter(line, mentions, i))
                corrected |= DropBefore(ref mentions, i);
            else if (moves && IsTarget(line, mentions[i]))
                DropOrigin(line, ref mentions, i);
        }

        return corrected | EraseTail(line, ref mentions);
    }

    private static bool DropBefore(ref MentionList mentions, int index)
    {
        var dropped = false;
        for (var i = 0; i < index; i++)
        {
            if (mentions[i].IsDate != mentions[index].IsDate && !Follows(mentions, index, mentions[i].IsDate))
                continue;
            dropped |= !mentions[i].IsDropped;
            mentions[i].IsDropped = true;
        }

        return dropped;
    }

    // "Monday at 2, no, Tuesday at 3": the correction names both kinds.
    private static bool Follows(in MentionList mentions, int index, bool isDate)
    {
        for (var i = index; i < mentions.Count; i++)
        {
            if (mentions[i].IsDate == isDate)
                return true;
        }

        return false;
    }

    // "move Monday at 3 to Thursday": Monday gives way to Thursday, and takes its time along.
    private static void DropOrigin(in Line line, ref MentionList mentions, int target)
    {
        for (var i = 0; i < target; i++)
        {
            if (mentions[i].IsDate != mentions[target].IsDate)
                continue;
            mentions[i].IsDropped = true;
            if (i > 0 && Denials.IsPartner(line, mentions[i - 1], mentions[i]))
                mentions[i - 1].IsDropped = true;
            if (i + 1 < target && Denials.IsPartner(line, mentions[i], mentions[i + 1]))
                mentions[i + 1].IsDropped = true;
        }
    }

    private static void DropAllBefore(ref MentionList mentions, int index)
    {
        for (var i = 0; i < index; i++)
            mentions[i].IsDropped = true;
    }

    private static bool IsMarkedBetween(in Line line, int end, int next)
    {
        for (var at = end; at < next; at++)
        {
            var taken = Markers.Read(line, at, out _);
            if (taken == 0 || line.Is(at + taken, "problem") || (taken == 1 && line.Is(at, "no") && !IsInterjection(line, end, at, next)))
                continue;
            if (at + taken <= next)
                return true;
        }

        return false;
    }

    private static bool IsInterjection(in Line line, int end, int at, int next) =>
        at == line.SkipPauses(end) || line.SkipPauses(at + 1) >= next || line[at - 1].Kind == TokenKind.Symbol && line.IsSymbol(at + 1, ',');

    private static bool IsBetter(in Line line, in MentionList mentions, int index)
    {
        if (mentions[index].IsDropped)
            return false;
        if (Betters.Read(line, mentions[index].End, out _) > 0)
            return true;
        // "I said 2 but 3 ..."
        var before = line.Before(mentions[index].From);
        while (line.IsAny(before, "at", "on", "for"))
            before--;
        return line.Is(before, "but") && line.Is(line.Before(mentions[index - 1].From), "said");
    }

    private static bool IsTarget(in Line line, in Mention mention)
    {
        var at = mention.From - 1;
        while (line.IsAny(at, "on", "the", "be", "at", "for"))
            at--;
        return line.IsAny(at, "to", "until", "till");
    }

    // "Tuesday at 3. Scratch that." leaves nothing.
    private static bool EraseTail(in Line line, ref MentionList mentions)
    {
        if (mentions.Count == 0)
            return false;
        for (var at = mentions[mentions.Count - 1].End; at < line.Count; at++)
        {
            if (Erasers.Read(line, at, out _) == 0)
                continue;
            DropAllBefore(ref mentions, mentions.Count);
            return true;
        }

        return false;
    }
}

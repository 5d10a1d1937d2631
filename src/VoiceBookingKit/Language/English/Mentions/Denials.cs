using VoiceBookingKit.Language.English.Times;
using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Mentions;

/// <summary>Drops what is named only to say that it does not suit: "not Monday, Tuesday", "Monday doesn't work".</summary>
internal static class Denials
{
    private static readonly PhraseBook<bool> Rejections = new((true,
        [
            "does/do/will/would/did/can not work/suit/fit/do",
            "is not [really] good/great/ideal/possible/convenient/free/available/going/right/correct", "is no good", "is out",
            "is bad", "is impossible",
            "is [a] [bit] too early/late", "is wrong", "is full", "was wrong", "will/would not [be] work/suit/good/possible",
            "is a bad day/time", "is not a good day/time", "i can not", "is tricky", "is difficult", "is busy", "is taken",
        ]));

    private static readonly WordSet Carriers = new(
        "on at for the do make come want like need this it in to be available free there really any around about attend possible that " +
        "a have work good i we am is by with meet");

    /// <summary>Drops what does not suit.</summary>
    /// <returns>Whether there was anything.</returns>
    public static bool Apply(in Line line, ref MentionList mentions)
    {
        var corrected = false;
        var rejected = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].IsDropped)
                continue; // a neighbour says the same better
            if (IsDenied(line, mentions[i].From, rejected))
                corrected |= IsSlot(line, mentions, i) ? DropSlot(ref mentions, i + 1) : DropOrInvert(ref mentions, i);
            var rejection = Rejections.Read(line, mentions[i].End, out _);
            if (rejection == 0)
                continue;
            rejected = mentions[i].End + rejection;
            corrected |= DropWithPartner(line, ref mentions, i);
        }

        return corrected;
    }

    /// <summary>Whether a day and a time, or a time and a day, name one slot together.</summary>
    public static bool IsPartner(in Line line, in Mention first, in Mention second) =>
        first.IsDate != second.IsDate && second.From - first.End <= 1 && !line.EndsBefore(first.End);

    // "not in the morning" leaves the rest of the day, unless another time is named.
    private static bool DropOrInvert(ref MentionList mentions, int index)
    {
        ref var denied = ref mentions[index];
        var isOnlyTime = !denied.IsDate && denied.Time.Kind == TimeKind.Part;
        for (var i = 0; i < mentions.Count; i++)
            isOnlyTime &= i == index || mentions[i].IsDate;
        if (!isOnlyTime)
            return Reject(ref mentions, index);
        denied.Time = denied.Time.Part == HalfDay.Morning
            ? new TimeMatch(TimeKind.After, denied.Time.To, Clock.At(Clock.LastMinute))
            : new TimeMatch(TimeKind.Before, Clock.At(0), denied.Time.From);
        return false;
    }

    private static bool Reject(ref MentionList mentions, int index) => mentions[index].IsDropped = mentions[index].IsRejected = true;

    // In "Monday at 3 doesn't work" both are off.
    private static bool DropWithPartner(in Line line, ref MentionList mentions, int index) =>
        index > 0 && IsPartner(line, mentions[index - 1], mentions[index]) ? DropSlot(ref mentions, index) : Reject(ref mentions, index);

    // "not Tuesday at 2" denies both at once; "not Tuesday, 2 on Wednesday" doesn't.
    private static bool IsSlot(in Line line, in MentionList mentions, int index) =>
        index + 1 < mentions.Count && mentions[index].IsDate && IsPartner(line, mentions[index], mentions[index + 1]) && !line.IsSymbol(mentions[index].End, ',');

    // The day may do at another time.
    private static bool DropSlot(ref MentionList mentions, int second)
    {
        mentions[second - 1].IsDropped = mentions[second].IsDropped = true;
        mentions[second - 1].IsRejected = !mentions[second - 1].IsDate;
        mentions[second].IsRejected = !mentions[second].IsDate;
        return true;
    }

    // "can not do it on Monday": steps back over the words between the refusal and the day, but not into what an earlier day was refused with.
    private static bool IsDenied(in Line line, int from, int rejected)
    {
        if (line.IsSymbol(from - 1, ','))
            return false;
        var at = line.Before(from);
        for (var steps = 0; at >= rejected && steps < 6; at--, steps++)
        {
            if (line.IsAny(at, "busy", "unavailable", "away"))
                return true;
            if (line.Is(at, "not"))
                return !line.IsAny(at - 1, "why", "if") && !(line.Is(at - 1, "is") && line.Is(at + 1, "it")) && !IsClauseStart(line, at - 1);
            if (line.Is(at, "but") && (line.Is(at - 1, "anything") || line.Is(at - 2, "any") || line.Is(at - 1, "time")))
                return true;
            if (line.Is(at - 1, "instead", "of") || line.Is(at - 1, "rather", "than") || line.Is(at - 1, "other", "than") || line.IsAny(at, "except", "never"))
                return true;
            if (!line.IsIn(at, Carriers))
                return false;
        }

        return false;
    }

    // "isn't Monday free?" asks for Monday.
    private static bool IsClauseStart(in Line line, int at) => at == 0 && line.Lexeme(at).Is(WordClass.Asks) && line.IsSymbol(line.Count - 1, '?');
}

using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>Whether an utterance is a yes or a no. Strict, because appointments are booked on a yes: anything that changes, asks or hedges is neither.</summary>
internal static class Confirmations
{
    private static readonly WordSet Blockers = new(
        "but except however although unless if only instead rather actually wait hold hang different another other others else change changed changing wrong incorrect not no nope never mistake cancel move reschedule maybe perhaps possibly " +
        "earlier later sooner before until almost nearly without know ask wonder wondering question check think thinking moment second sec minute sorry depends alternatively switch problem ignore pretend rules instructions doubt unsure stop");

    private enum Verdict
    {
        None,
        Yes,
        No,
        Unclear,
    }

    /// <param name="line">The line.</param>
    /// <param name="hasValues">Whether the line names dates, times or other things that a yes to them would have to wait for.</param>
    /// <param name="topic">What the line asks about.</param>
    /// <param name="steersAway">Whether the line wants something else done, such as to cancel.</param>
    public static bool? Read(in Line line, bool hasValues, Topic topic, bool steersAway)
    {
        var whole = Verdict.None;
        for (var start = 0; start < line.Count;)
        {
            var end = start;
            while (!line.EndsBefore(end))
                end++;
            var verdict = ReadSentence(line, start, end, topic);
            whole = Combine(whole, verdict);
            if (whole == Verdict.Yes && verdict == Verdict.None && HasBlocker(line, start, end))
                whole = Verdict.Unclear;
            start = end + 1;
        }

        return whole switch
        {
            Verdict.Yes => hasValues || steersAway ? null : true,
            Verdict.No => false,
            _ => null,
        };
    }

    private static Verdict Combine(Verdict before, Verdict now) => (before, now) switch
    {
        (Verdict.None, _) => now,
        (_, Verdict.None) => before,
        (Verdict.Yes, Verdict.Yes) => Verdict.Yes,
        (Verdict.No, Verdict.No or Verdict.Unclear) => Verdict.No,
        _ => Verdict.Unclear,
    };

    private static Verdict ReadSentence(in Line line, int start, int end, Topic topic)
    {
        var at = Answers.SkipOpeners(line, start, end);
        var verdict = Verdict.None;
        var isFirm = false;
        var isRequest = false;
        while (at < end && !line.IsClaimed(at))
        {
            var taken = Answers.Read(line, at, out var answer);
            if (taken == 0)
                break;
            var after = Answers.SkipOpeners(line, at + taken, end);
            if (answer is Answer.EchoedYes or Answer.EchoedNo)
            {
                if (after < end && Answers.Read(line, after, out _) == 0)
                    break;
                answer = answer == Answer.EchoedNo ? Answer.No : verdict == Verdict.None ? Answer.Acknowledgement : Answer.Yes;
            }

            verdict = Next(verdict, answer);
            isFirm |= answer is Answer.Yes or Answer.Request;
            isRequest = answer == Answer.Request;
            at = after;
        }

        if (verdict != Verdict.Yes)
            return verdict;
        var isQuestion = line.IsSymbol(end, '?');
        if (at >= end)
            return isQuestion && !isRequest ? Verdict.Unclear : Verdict.Yes;
        if (!isFirm)
            return Verdict.None;
        if (HasBlocker(line, at, end))
            return Verdict.Unclear;
        if (isQuestion || line.Lexeme(at).Is(WordClass.Asks))
            return IsSideQuestion(line, at, topic) ? Verdict.Yes : Verdict.Unclear;
        return Verdict.Yes;
    }

    private static Verdict Next(Verdict before, Answer answer) => (before, answer) switch
    {
        (Verdict.Unclear, _) or (_, Answer.Hedge) => Verdict.Unclear,
        (_, Answer.No) => Verdict.No,
        (Verdict.No, Answer.Acknowledgement) => Verdict.No,
        (Verdict.No, _) => Verdict.Unclear,
        _ => Verdict.Yes,
    };

    private static bool HasBlocker(in Line line, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (line.IsIn(at, Blockers))
                return true;
        }

        return false;
    }

    // A yes may be followed by a question about the place, but one about the price comes before agreeing.
    private static bool IsSideQuestion(in Line line, int at, Topic topic) =>
        topic is Topic.Address or Topic.Contact && (line.Lexeme(at).Is(WordClass.Asks) || line.Is(at, "and") || line.Is(at, "also"));
}

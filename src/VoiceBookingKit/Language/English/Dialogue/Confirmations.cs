using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Dialogue;

/// <summary>Whether an utterance is a yes or a no.</summary>
/// <remarks>Strict, because appointments are booked on a yes: anything that changes, asks or hedges is neither.</remarks>
internal static class Confirmations
{
    // Any of these after a yes takes some of it back, or puts it off.
    private static readonly WordSet Takers = new(
        "but except however although unless only instead rather actually wait hold hang different another other others else change " +
        "changed changing " +
        "wrong incorrect not no nope never mistake cancel move reschedule maybe perhaps possibly earlier later sooner before until almost nearly " +
        "without check think thinking moment second sec minute sorry depends alternatively switch problem ignore pretend rules " +
        "instructions doubt unsure stop");

    // In the same breath as the yes, a condition or a question does so too.
    private static readonly WordSet Conditions = new("if know ask wonder wondering question");

    private enum Verdict
    {
        None,

        /// <summary>"Okay": a yes if nothing of weight comes with it.</summary>
        Acknowledged,
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
        var (hasWeight, isTaken) = (false, false);
        for (var start = 0; start < line.Count;)
        {
            var end = start;
            while (!line.EndsBefore(end))
                end++;
            var verdict = ReadSentence(line, start, end, topic);
            hasWeight |= verdict == Verdict.None && IsWeighty(line, start, end);
            if (verdict == Verdict.None && Has(line, start, end, Takers))
                isTaken = true;
            whole = Combine(whole, verdict);
            start = end + 1;
        }

        return whole switch
        {
            Verdict.Yes or Verdict.Acknowledged when hasValues || steersAway || isTaken => null,
            Verdict.Acknowledged => hasWeight ? null : true,
            Verdict.Yes => true,
            Verdict.No => false,
            _ => null,
        };
    }

    /// <summary>Whether the line's first word of weight is a no.</summary>
    public static bool OpensWithNo(in Line line) =>
        Answers.Read(line, Answers.SkipOpeners(line, 0, line.Count), out var answer) > 0 && answer is Answer.No or Answer.EchoedNo;

    private static Verdict Combine(Verdict before, Verdict now) => (before, now) switch
    {
        (Verdict.None, _) => now,
        (_, Verdict.None) => before,
        (Verdict.Yes or Verdict.Acknowledged, Verdict.Yes) or (Verdict.Yes, Verdict.Acknowledged) => Verdict.Yes,
        (Verdict.Acknowledged, Verdict.Acknowledged) => Verdict.Acknowledged,
        (Verdict.Acknowledged, Verdict.No) or (Verdict.No, Verdict.Acknowledged) => Verdict.No,
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

        if (verdict == Verdict.None && SaysWrong(line, start, end))
            return Verdict.No;
        if (verdict != Verdict.Yes)
            return verdict;
        var isQuestion = line.IsSymbol(end, '?');
        if (at >= end)
            return isQuestion && !isRequest ? Verdict.Unclear : isFirm ? Verdict.Yes : Verdict.Acknowledged;
        if (!isFirm)
            return Verdict.None;
        if (Has(line, at, end, Takers) || Has(line, at, end, Conditions))
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

    /// <summary>"The email is wrong", "that name isn't right".</summary>
    private static bool SaysWrong(in Line line, int start, int end)
    {
        var last = end - 1;
        if (last - start < 2 || line.IsSymbol(end, '?') || line.IsAny(start, "nothing", "what", "if"))
            return false;
        return line.IsAny(last, "wrong", "incorrect", "misspelled", "misspelt")
            ? line.IsAny(last - 1, "is", "was", "are")
            : line.IsAny(last, "right", "correct") && line.Is(last - 1, "not") && line.IsAny(last - 2, "is", "was", "are");
    }

    private static bool Has(in Line line, int from, int end, WordSet words)
    {
        for (var at = from; at < end; at++)
        {
            if (line.IsIn(at, words))
                return true;
        }

        return false;
    }

    // Thanks and goodbyes weigh nothing; they are claimed by now.
    private static bool IsWeighty(in Line line, int from, int end)
    {
        for (var at = Answers.SkipOpeners(line, from, end); at < end; at++)
        {
            if (line[at].Kind != TokenKind.Symbol && !line.IsClaimed(at))
                return true;
        }

        return false;
    }

    // A yes may be followed by a question about the place, but one about the price comes before agreeing.
    private static bool IsSideQuestion(in Line line, int at, Topic topic) =>
        topic is Topic.Address or Topic.Contact && (line.Lexeme(at).Is(WordClass.Asks) || line.Is(at, "and") || line.Is(at, "also"));
}

using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Asks which day is meant when a weekday and a date are not one, and takes neither by itself.</summary>
internal static class UnclearDays
{
    /// <summary>Asks, where the day matters; the rest of the utterance is kept.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="before">The state before it.</param>
    public static DialogueStep? TryAsk(Turn turn, DialogueState before)
    {
        var heard = turn.Heard;
        if (heard.Dates.FirstOrDefault(day => day.OtherDay is not null) is not { } unclear || !Matters(turn))
            return null;
        turn.LeaveOut(unclear);
        Listening.TryAnswer(turn);
        turn.State = turn.State with { Unclear = new(before, heard, unclear), Missed = 0 };
        return Ask(turn);
    }

    /// <summary>Asks which of the two days is meant.</summary>
    public static DialogueStep Ask(Turn turn)
    {
        var days = turn.State.Unclear!.Days;
        return turn.Ask(Question.WhichDay, turn.Phrases.WhichDay, ("day", turn.Voice.Day(days[0])), ("other", turn.Voice.Day(days[1])));
    }

    /// <summary>Reads an answer to that question: the utterance that waited is then said with the day that was meant.</summary>
    /// <param name="state">The state; afterwards the one in which the utterance was said.</param>
    /// <param name="heard">The answer; afterwards the utterance.</param>
    /// <returns>Whether the words were an answer.</returns>
    public static bool TrySettle(ref DialogueState state, ref Understanding heard)
    {
        if (state is not { Asked: Question.WhichDay, Unclear: { } unclear } || IsAnotherErrand(heard, unclear.Heard) || (heard.Manner & (Manner.Abandon | Manner.StartOver)) != 0)
            return false;
        var day = heard.Dates is [var named, ..] ? named : Left(heard.RejectedDates, unclear.Days) ?? Chosen(heard.Choice, unclear.Days);
        var isNeither = heard.Dates.Count == 0 && (heard.Confirm == false || heard.Choice is { Kind: SlotChoiceKind.None or SlotChoiceKind.Others });
        if (day is null && !isNeither)
            return false;
        (state, heard) = (unclear.Before, unclear.With(day, heard));
        return true;
    }

    /// <summary>Of two days the one that is left when the other is rejected.</summary>
    private static DateMention? Left(IReadOnlyList<DateMention> rejected, IReadOnlyList<DateOnly> days) =>
        days.Where(day => !rejected.Any(range => range.From <= day && day <= range.To)).ToList() is [var left] ? new DateMention("", left, left) : null;

    private static DateMention? Chosen(SlotChoice? choice, IReadOnlyList<DateOnly> days)
    {
        DateOnly? day = choice switch
        {
            { Kind: SlotChoiceKind.Position, Position: 1 } or { Kind: SlotChoiceKind.Earliest or SlotChoiceKind.Any } => days[0],
            { Kind: SlotChoiceKind.Position, Position: 2 or -1 } or { Kind: SlotChoiceKind.Latest } => days[1],
            _ => null,
        };
        return day is { } chosen ? new DateMention("", chosen, chosen) : null;
    }

    private static bool IsAnotherErrand(Understanding heard, Understanding waiting) =>
        heard.Intent is Intent.Cancel or Intent.Human or Intent.Info or Intent.Goodbye && heard.Intent != waiting.Intent;

    /// <summary>A question about the business names the day in its answer; a message is passed on as it is.</summary>
    private static bool Matters(Turn turn) =>
        !turn.Heard.IsChat() && (turn.Heard.Intent != Intent.Info || turn.Heard.Topic == Topic.OwnAppointments) && turn.State switch
        {
            { Errand: Errand.Book or Errand.Move } => true,
            { Errand: Errand.Cancel or Errand.Find, Subject: null } => true,
            _ => false,
        };
}

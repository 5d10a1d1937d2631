using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Keeps what the caller said does not suit out of everything that is offered or assumed later, until they name it themselves.</summary>
internal static class Rejecting
{
    /// <summary>The most days of a rejected range, such as a month, that are kept.</summary>
    private const int MostDays = 31;

    /// <summary>Takes days and times that were named to reject them; asks on when nothing else was said.</summary>
    public static DialogueStep? TryAnswer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (state is not ({ Errand: Errand.Book } or { Errand: Errand.Move, Subject: not null }))
            return null;
        var days = heard.RejectedDates.SelectMany(Days).ToList();
        if (days.Count == 0 && IsDayMeant(turn))
            days = InView(state);
        if (days.Count > 0)
            RejectDays(turn, days);
        var isTimeMeant = days.Count == 0 && state.Chosen is { } chosen && heard.RejectedTimes.Any(time => time.From <= chosen.Time && chosen.Time <= (time.To ?? time.From));
        if (isTimeMeant)
            RejectTime(turn);
        if (turn.State == state || heard.HasValues() || heard.Choice is not null)
            return null;
        turn.HasProgress = true;
        return isTimeMeant ? Proposing.AskTime(turn) : Errands.Advance(turn);
    }

    /// <summary>The day in view does not suit.</summary>
    public static void RejectDay(Turn turn) => RejectDays(turn, InView(turn.State));

    /// <summary>The slot that was settled on does not suit, on a day that does.</summary>
    public static void RejectTime(Turn turn)
    {
        var state = turn.State;
        if (state.Chosen is not { } chosen)
            return;
        var wish = state.Wish with { Times = [], NotStarts = [.. state.Wish.NotStarts, chosen.Date.ToDateTime(chosen.Time)] };
        turn.State = state with { Wish = wish, Chosen = null, Offer = state.Offer.Clear() };
    }

    /// <summary>What the caller names again suits after all; a whole week is no such name: "next week, but not Monday".</summary>
    public static Wish Reconsider(Wish wish, Understanding heard)
    {
        bool IsNamed(DateOnly day) => heard.Dates.Any(named => named.From == day && !named.IsRange);
        return wish.NotDays.Any(IsNamed) ? wish with { NotDays = [.. wish.NotDays.Where(day => !IsNamed(day))] } : wish;
    }

    private static void RejectDays(Turn turn, IReadOnlyList<DateOnly> days)
    {
        var state = turn.State;
        bool IsOff(DateOnly day) => days.Contains(day);
        var wish = state.Wish with
        {
            NotDays = [.. state.Wish.NotDays.Union(days)],
            Days = [.. state.Wish.Days.Where(day => day.IsRange || !IsOff(day.From))],
        };
        turn.State = state with
        {
            Wish = wish,
            Chosen = state.Chosen is { } chosen && IsOff(chosen.Date) ? null : state.Chosen,
            Offer = state.Offer.Said.Any(slot => IsOff(slot.Date)) ? state.Offer.Clear() : state.Offer,
        };
    }

    /// <summary>"No, that day doesn't work", of a day that was offered or read back.</summary>
    private static bool IsDayMeant(Turn turn) =>
        turn.Heard is { Confirm: false, Dates.Count: 0, Times.Count: 0 } heard && !heard.Manner.HasFlag(Manner.Repeat)
        && Cues.ThatDay().IsMatch(heard.Text) && !Cues.TheTime().IsMatch(heard.Text) && !Cues.Recap().IsMatch(heard.Text);

    private static List<DateOnly> InView(DialogueState state) => state switch
    {
        { Chosen: { } chosen } => [chosen.Date],
        { Offer.Said: [_, ..] said } => [.. said.Select(slot => slot.Date).Distinct()],
        _ => [],
    };

    private static IEnumerable<DateOnly> Days(DateMention range) =>
        Enumerable.Range(0, Math.Min(range.To.DayNumber - range.From.DayNumber + 1, MostDays)).Select(range.From.AddDays);
}

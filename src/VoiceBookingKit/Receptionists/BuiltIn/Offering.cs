using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Puts free slots into words, three at most.</summary>
internal static class Offering
{
    /// <summary>Offers what fits the wish on a day.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="fitting">Slots that fit, at least one.</param>
    public static DialogueStep Fitting(Turn turn, IReadOnlyList<OfferedSlot> fitting)
    {
        var phrases = turn.Phrases;
        var said = SlotPicker.Sample(fitting, turn.State.Wish.Prefers);
        var isFirst = turn.State.Offer.Before.Count == 0 && turn.State.Errand == Errand.Book;
        var wordings = (said.Count, fitting.Count > said.Count, isFirst) switch
        {
            (1, _, true) => phrases.OfferFirstOne,
            (1, _, false) => phrases.OfferOne,
            (_, true, true) => phrases.OfferFirstSome,
            (_, true, false) => phrases.OfferSome,
            (_, false, true) => phrases.OfferFirst,
            _ => phrases.Offer,
        };
        return Put(turn, said, wordings, fitting[0].Date);
    }

    /// <summary>Offers the times nearest to a wish that can't be met on its day.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="slots">All free slots of the day, at least one.</param>
    public static DialogueStep Nearest(Turn turn, IReadOnlyList<OfferedSlot> slots)
    {
        var wanted = turn.State.Wish.Times[0];
        var nearest = SlotPicker.Nearest(slots, wanted);
        var wordings = wanted.IsRange ? turn.Phrases.OfferAround : nearest.Count == 1 ? turn.Phrases.OfferNearestOne : turn.Phrases.OfferNearest;
        if (nearest.SequenceEqual(turn.State.Offer.Before.TakeLast(nearest.Count)))
        {
            wordings = wanted.IsRange ? turn.Phrases.OfferStillAround : turn.Phrases.OfferStill;
        }
        else if (!wanted.IsRange && OutsideHours(turn, slots[0].Date, wanted.From) is { } hours)
        {
            turn.Say(turn.Phrases.HoursOfDay, ("on", turn.Voice.On(slots[0].Date)), ("hours", hours));
            wordings = nearest.Count == 1 ? turn.Phrases.OfferThenOne : turn.Phrases.OfferThen;
        }
        return Put(turn, nearest, wordings, slots[0].Date, wanted);
    }

    /// <summary>Offers times of the next day that has any, near to the wish.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="slots">Free slots of that day, at least one.</param>
    public static DialogueStep NextDay(Turn turn, IReadOnlyList<OfferedSlot> slots)
    {
        var times = turn.State.Wish.Times;
        var exact = SlotPicker.Exact(slots, times);
        IReadOnlyList<OfferedSlot> fitting = exact is null ? SlotPicker.Fitting(slots, times) : [exact];
        var said = fitting.Count > 0 ? SlotPicker.Sample(fitting, turn.State.Wish.Prefers) : SlotPicker.Nearest(slots, times[0]);
        return Put(turn, said, said.Count == 1 ? turn.Phrases.OfferNextDayOne : turn.Phrases.OfferNextDay, slots[0].Date);
    }

    /// <summary>Offers times before those on the table.</summary>
    public static DialogueStep Earlier(Turn turn)
    {
        var offer = turn.State.Offer;
        var first = offer.Said[0];
        return More(turn, [.. offer.Known.Where(slot => slot.Slot.Start < first.Slot.Start).TakeLast(SlotPicker.MaxSaid)], turn.Phrases.NoEarlier);
    }

    /// <summary>Offers times after those on the table.</summary>
    public static DialogueStep Later(Turn turn)
    {
        var offer = turn.State.Offer;
        var last = offer.Said[^1];
        return More(turn, [.. offer.Known.Where(slot => slot.Slot.Start > last.Slot.Start).Take(SlotPicker.MaxSaid)], turn.Phrases.NoLater);
    }

    /// <summary>Offers times that were not on the table yet.</summary>
    public static DialogueStep Others(Turn turn)
    {
        var offer = turn.State.Offer;
        return More(turn, SlotPicker.Sample([.. offer.Known.Except(offer.Said).Except(offer.Before)]), turn.Phrases.NoOthers);
    }

    /// <summary>Asks again for a choice among what is on the table.</summary>
    public static DialogueStep Again(Turn turn)
    {
        var said = turn.State.Offer.Said;
        return Put(turn, said, said.Count == 1 ? turn.Phrases.OfferOne : turn.Phrases.Offer, said[0].Date);
    }

    /// <summary>The day's hours, when a time lies outside them.</summary>
    private static string? OutsideHours(Turn turn, DateOnly day, TimeOnly time)
    {
        var open = turn.Voice.Business.Hours.HoursOn(day);
        return open.Count == 0 || open.Any(hours => hours.PassesMidnight || (hours.From <= time && (time < hours.To || hours.To == TimeOnly.MinValue)))
            ? null
            : WeekInWords.Say(open, turn.Voice);
    }

    private static DialogueStep More(Turn turn, IReadOnlyList<OfferedSlot> more, IReadOnlyList<string> none)
    {
        var day = turn.State.Offer.Said[0].Date;
        if (more.Count > 0)
            return Put(turn, more, more.Count == 1 ? turn.Phrases.OfferMoreSameOne : turn.Phrases.OfferMoreSame, day);
        turn.Say(none, ("day", turn.Voice.Day(day)), ("on", turn.Voice.On(day)));
        return turn.Ask(Question.Day, turn.Phrases.OtherDay);
    }

    private static DialogueStep Put(Turn turn, IReadOnlyList<OfferedSlot> said, IReadOnlyList<string> wordings, DateOnly day, TimeMention? wanted = null)
    {
        var state = turn.State;
        turn.State = state with
        {
            Offer = said.SequenceEqual(state.Offer.Said) ? state.Offer : state.Offer.Say(said),
            Chosen = null,
            DaySaid = day,
            Wish = state.Wish with { Days = [new DateMention("", day, day)], IsAnyDay = false },
        };
        return turn.Ask(
            said.Count == 1 ? Question.OneSlot : Question.Slot,
            wordings,
            ("service", turn.Voice.What(said[0], state.Wish)),
            ("wanted", wanted is null ? "" : turn.Voice.Time(wanted.From)),
            ("day", turn.Voice.Day(day)), ("on", state.DaySaid == day ? turn.Voice.OnShort(day) : turn.Voice.On(day)),
            ("times", turn.Voice.Times(said)));
    }
}

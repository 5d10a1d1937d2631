using System.Globalization;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Looks for slots that fit the caller's wish, from day to day.</summary>
internal static class SlotSearch
{
    /// <summary>Begins the search.</summary>
    /// <param name="turn">A turn whose wish names a day, or whose caller does not mind.</param>
    public static DialogueStep Begin(Turn turn)
    {
        var search = Search.For(turn.State.Wish, turn.Voice.Today);
        turn.State = turn.State with { Search = search, Chosen = null };
        return Look(turn, search.First);
    }

    /// <summary>Answers what one look found.</summary>
    public static DialogueStep Learn(Turn turn, AvailabilityResult found)
    {
        var state = turn.State;
        if (state.Search is not { } search)
            return Unasked(turn, found);
        if (found.Slots.Count == 0)
            return Nothing(turn, search, found);

        turn.State = state = state with { Offer = state.Offer with { Known = found.Slots } };
        if (found.Uncertain.Count > 0 && search.Looks == 0)
            turn.Say(turn.Phrases.Uncertain, ("staff", Names(found)));
        if (search.IsBeyond)
            return Offering.NextDay(turn, found.Slots);
        if (SlotPicker.Exact(found.Slots, state.Wish.Times) is { } exact)
            return Take(turn, exact, turn.Phrases.Free);

        var fitting = SlotPicker.Fitting(Suiting(found.Slots, state.Wish), state.Wish.Times);
        if (fitting.Count > 0)
            return state.Wish.Prefers == Preference.Any ? Take(turn, fitting[0], turn.Phrases.PickedForYou) : Offering.Fitting(turn, fitting);
        if (search.IsOpen && NextLook(turn, search, found) is { } next)
            return next;
        return Offering.Nearest(turn, found.Slots);
    }

    /// <summary>The slots that were not rejected; all when nothing else is left.</summary>
    private static IReadOnlyList<OfferedSlot> Suiting(IReadOnlyList<OfferedSlot> slots, Wish wish)
    {
        List<OfferedSlot> suiting = [.. slots.Where(slot => !wish.NotStarts.Contains(slot.Date.ToDateTime(slot.Time)))];
        return suiting.Count > 0 ? suiting : slots;
    }

    private static DialogueStep Take(Turn turn, OfferedSlot slot, IReadOnlyList<string> wordings) =>
        Choosing.Choose(turn, slot, wordings) ?? Errands.Advance(turn);

    /// <summary>Goes on to the next day that was named, or beyond them to the next that has room.</summary>
    private static DialogueStep Nothing(Turn turn, Search search, AvailabilityResult found)
    {
        if (NextLook(turn, search, found) is { } next)
            return next;
        if (!search.IsBeyond && !turn.State.Wish.IsAnyDay)
            SayWhy(turn, search, found);
        if (found.Next is not [{ Date: var first }, ..] || search.IsBeyond)
            return turn.Ask(Question.OfferMessage, turn.Phrases.NothingAtAll);
        turn.State = turn.State with { Search = search with { IsBeyond = !turn.State.Wish.IsAnyDay, Days = [], Looks = search.Looks + 1 } };
        var wish = turn.State.Wish;
        return Look(turn, found.Next.FirstOrDefault(slot => !wish.NotDays.Contains(slot.Date))?.Date ?? Search.Suiting(wish, first));
    }

    private static DialogueStep? NextLook(Turn turn, Search search, AvailabilityResult found)
    {
        var notBefore = found is { Slots: [], Next: [var first, ..] } ? first.Date : (DateOnly?)null;
        if (search.Step(notBefore, out var day) is not { } stepped)
            return null;
        turn.State = turn.State with { Search = stepped };
        return Look(turn, day);
    }

    private static DialogueStep Look(Turn turn, DateOnly day)
    {
        var (business, wish) = (turn.Voice.Business, turn.State.Wish);
        var service = business.FindService(wish.ServiceId) ?? business.Services[0];
        return turn.Use(
            ToolNames.CheckAvailability,
            ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("duration", (int)(wish.Duration ?? service.DefaultDuration).TotalMinutes),
            ("service", service.Name),
            ("staff", business.FindStaff(wish.StaffId)?.Name));
    }

    private static void SayWhy(Turn turn, Search search, AvailabilityResult found)
    {
        var phrases = turn.Phrases;
        if (search.IsOpen)
        {
            turn.Say(phrases.NothingInRange);
            return;
        }
        var wordings = found.Reason switch
        {
            "closed" => phrases.Closed,
            "past" => phrases.Past,
            "too_soon" => phrases.TooSoon,
            "too_far" => phrases.TooFar,
            "uncertain" => phrases.Uncertain,
            _ when turn.State.Wish.StaffId is not null => phrases.FullWith,
            _ => phrases.Full,
        };
        turn.Say(wordings, ("day", turn.Voice.Day(found.Date)), ("on", turn.Voice.On(found.Date)), ("staff", found.Reason == "uncertain" ? Names(found) : turn.Voice.StaffName(turn.State.Wish.StaffId)));
    }

    private static string Names(AvailabilityResult found) => string.Join(" and ", found.Uncertain);

    /// <summary>Slots that somebody else looked up for this caller, such as after a slot was lost: they are on the table.</summary>
    private static DialogueStep Unasked(Turn turn, AvailabilityResult found)
    {
        IReadOnlyList<OfferedSlot> slots = found.Slots.Count > 0 ? found.Slots : found.Next;
        if (slots.Count == 0)
            return turn.Ask(Question.Day, turn.Phrases.OtherDay);
        turn.State = turn.State with { Offer = turn.State.Offer with { Known = slots } };
        var times = turn.State.Wish.Times;
        return times is [{ IsRange: false }, ..] ? Offering.Nearest(turn, slots) : Offering.Fitting(turn, slots);
    }
}

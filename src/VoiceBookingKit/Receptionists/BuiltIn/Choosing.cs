using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Hears which of the slots on the table is meant.</summary>
internal static class Choosing
{
    /// <summary>Settles on a slot, or offers others of the same look; leaves a wish for other days or times alone.</summary>
    public static DialogueStep? TryAnswer(Turn turn)
    {
        var (heard, offer) = (turn.Heard, turn.State.Offer);
        if (offer.Said.Count == 0 || heard.HasWhat() || Relating.Shift(heard.Text) is not null)
            return null;
        if (Named(heard, offer) is { } named)
            return Choose(turn, named, turn.Phrases.Picked);
        if (heard.Dates.Count > 0 || heard.Times.Count > 0)
            return null;

        return heard.Choice?.Kind switch
        {
            SlotChoiceKind.Position => ByPosition(turn, heard.Choice.Value.Position),
            SlotChoiceKind.Earliest => Choose(turn, offer.Said[0], turn.Phrases.Picked),
            SlotChoiceKind.Latest => Choose(turn, offer.Said[^1], turn.Phrases.Picked),
            SlotChoiceKind.Any => Choose(turn, offer.Said[0], turn.Phrases.PickedForYou),
            SlotChoiceKind.That => Agree(turn),
            SlotChoiceKind.EarlierThanOffered => Offering.Earlier(turn),
            SlotChoiceKind.LaterThanOffered => Offering.Later(turn),
            SlotChoiceKind.Others => Offering.Others(turn),
            SlotChoiceKind.None => turn.Ask(Question.Day, turn.Phrases.OtherDay),
            _ when heard.Manner.HasFlag(Manner.Unsure) || Cues.Whenever().IsMatch(heard.Text) => Choose(turn, offer.Said[0], turn.Phrases.PickedForYou),
            _ when heard.Confirm == true => Agree(turn),
            _ when heard.Confirm == false && !heard.HasWho() => turn.Ask(Question.Day, turn.Phrases.OtherDay),
            _ => null,
        };
    }

    /// <summary>Settles on a slot and says so.</summary>
    public static DialogueStep? Choose(Turn turn, OfferedSlot slot, IReadOnlyList<string> wordings)
    {
        turn.SaySettled(wordings,
            ("day", turn.Voice.Day(slot.Date)), ("on", turn.Voice.On(slot.Date)), ("time", turn.Voice.Time(slot.Time)), ("service", turn.Voice.What(slot, turn.State.Wish)));
        turn.State = turn.State with { Chosen = slot, Wish = turn.State.Wish.At(slot) };
        turn.HasProgress = true;
        turn.IsSlotSettled = true;
        return null;
    }

    private static OfferedSlot? Named(Understanding heard, Offer offer)
    {
        bool IsOnNamedDay(OfferedSlot slot) => heard.Dates.Count == 0 || heard.Dates.Any(day => day.From <= slot.Date && slot.Date <= day.To);
        var said = offer.Said.Where(IsOnNamedDay).ToList();
        if (heard.Times.Count > 0)
            return SlotPicker.Exact(said, heard.Times) ?? SlotPicker.Exact([.. offer.Known.Where(IsOnNamedDay)], heard.Times);
        return heard.Dates.Count > 0 && heard.Choice is null && said.Count == 1 && offer.Said.Count > 1 ? said[0] : null;
    }

    private static DialogueStep? ByPosition(Turn turn, int position)
    {
        var said = turn.State.Offer.Said;
        var index = position < 0 ? said.Count + position : position - 1;
        return index >= 0 && index < said.Count
            ? Choose(turn, said[index], turn.Phrases.Picked)
            : Offering.Again(turn);
    }

    /// <summary>A yes to one slot takes it; a yes to several takes the first when asked which.</summary>
    private static DialogueStep? Agree(Turn turn)
    {
        var offer = turn.State.Offer;
        if (offer.Said.Count == 1)
            return Choose(turn, offer.Said[0], turn.Phrases.Picked);
        if (offer.VagueYes > 0)
            return Choose(turn, offer.Said[0], turn.Phrases.PickedForYou);
        turn.State = turn.State with { Offer = offer with { VagueYes = 1 } };
        return turn.Ask(Question.Slot, turn.Phrases.WhichOne, ("times", turn.Voice.Times(offer.Said)));
    }
}

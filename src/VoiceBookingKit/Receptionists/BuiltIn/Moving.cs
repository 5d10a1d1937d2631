using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Moves an appointment: which, then where to.</summary>
internal static class Moving
{
    public static DialogueStep Advance(Turn turn)
    {
        if (turn.State.Subject is not { } subject)
            return Changing.Advance(turn);

        var wish = turn.State.Wish;
        // A time alone means the same day.
        if (!wish.HasDay && wish.Times.Count > 0 && wish.NotDays.Count == 0)
            turn.State = turn.State with { Wish = wish with { Days = [new DateMention("", subject.Day(), subject.Day())] } };
        else if (!wish.HasDay)
            return turn.Ask(Question.Day, turn.Phrases.AskNewTime);

        if (turn.State.Chosen is null)
            return SlotSearch.Begin(turn);
        return Proposing.Propose(turn);
    }

    /// <summary>What stays the same when an appointment moves: what, how long and with whom.</summary>
    public static Wish WishFor(AppointmentView appointment)
    {
        var slot = appointment.Appointment.Slot;
        return new Wish { ServiceId = slot.ServiceId, Duration = slot.Duration, StaffId = slot.StaffId };
    }
}

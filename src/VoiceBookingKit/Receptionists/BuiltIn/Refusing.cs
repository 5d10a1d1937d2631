namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Goes on after a tool said no.</summary>
internal static class Refusing
{
    /// <summary>How often in a row other slots are looked for by itself.</summary>
    private const int MostRetries = 2;

    public static DialogueStep Learn(Turn turn, string tool, RefusedResult refused)
    {
        var (state, phrases) = (turn.State, turn.Phrases);
        turn.State = state = state with { Refusals = state.Refusals + 1 };
        switch (refused.Reason)
        {
            case "declined":
                return Declined(turn);
            case "invalid_email":
                turn.State = state with { Email = null };
                return turn.Ask(state.Errand is Errand.Message ? Question.Contact : Question.Email, phrases.AskEmailAgain);
            case "invalid_name":
                turn.State = state with { Name = null };
                return turn.Ask(Question.Name, phrases.AskNameAgain);
            case "invalid_contact" or "invalid_phone":
                turn.State = state with { Phone = null };
                return turn.Ask(Question.Contact, phrases.AskContactAgain);
            case "too_many_open":
                turn.State = state.Begin(Errand.None);
                return turn.Ask(Question.AnythingElse, phrases.TooManyOpen);
            case "needs_proof":
                turn.State = state with { Proof = state.Proof with { IsTried = true }, Refusals = 0 };
                return Errands.Advance(turn);
            case "not_found" or "changed_meanwhile":
                turn.State = state with { Proof = new() { IsTried = true }, Subject = null, Found = null };
                return turn.Ask(Question.Reference, phrases.NotFound);
            case "invalid_reference":
                turn.State = state with { Proof = state.Proof with { Reference = null } };
                return turn.Ask(Question.Reference, phrases.AskReferenceAgain);
            case "too_many_tries":
                return turn.Ask(Question.OfferMessage, phrases.NotFoundOfferMessage);
            case "same_slot" when state.Chosen is { } same:
                turn.State = state with { Chosen = null, Wish = Moving.WishFor(state.Subject!) };
                turn.Say(phrases.SameTime, ("day", turn.Voice.Day(same.Date)), ("on", turn.Voice.On(same.Date)), ("time", turn.Voice.Time(same.Time)));
                return turn.Ask(Question.Day, phrases.AskNewTime);
            case "already_booked" or "too_many_bookings" or "too_many_messages":
                turn.State = state.Begin(Errand.None);
                turn.Say(refused.Reason switch
                {
                    "already_booked" => phrases.AlreadyBooked,
                    "too_many_bookings" => phrases.TooManyBookings,
                    _ => phrases.TooManyMessages,
                });
                return turn.Ask(Question.AnythingElse, phrases.AnythingElse);
            case "already_cancelled":
                turn.State = state.Begin(Errand.None);
                turn.Say(phrases.AlreadyCancelled);
                return turn.Ask(Question.AnythingElse, phrases.AnythingElse);
            case "too_late_to_change":
                return turn.Ask(Question.OfferMessage, phrases.TooLateToChange);
        }
        if (tool is ToolNames.BookAppointment or ToolNames.RescheduleAppointment && state.Chosen is { } lost)
            return LookAgain(turn, lost, refused.Reason);
        if (tool is ToolNames.FindAppointments or ToolNames.CancelAppointment or ToolNames.LeaveMessage)
            return turn.Ask(Question.OfferMessage, phrases.NotFoundOfferMessage);
        return turn.Ask(Question.Day, phrases.OtherDay);
    }

    /// <summary>The caller said no to the read-back.</summary>
    private static DialogueStep Declined(Turn turn)
    {
        turn.State = turn.State with { Refusals = 0 };
        return turn.State.Errand == Errand.Cancel ? Changing.Keep(turn) : turn.Ask(Question.Change, turn.Phrases.WhatToChange);
    }

    private static DialogueStep LookAgain(Turn turn, OfferedSlot lost, string reason)
    {
        turn.State = turn.State with { Chosen = null, Offer = Offer.Nothing };
        if (turn.State.Refusals > MostRetries)
        {
            turn.Say(turn.Phrases.CantBook);
            return turn.Ask(Question.Day, turn.Phrases.OtherDay);
        }
        // A slot that was offered too long ago only has to be looked up again.
        if (reason != "not_offered")
            turn.Say(turn.Phrases.Taken, ("day", turn.Voice.Day(lost.Date)), ("on", turn.Voice.On(lost.Date)), ("time", turn.Voice.Time(lost.Time)));
        return SlotSearch.Begin(turn);
    }
}

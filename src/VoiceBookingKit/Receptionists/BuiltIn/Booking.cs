using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Books: what, when, who, in that order, asking only for what is missing.</summary>
internal static class Booking
{
    public static DialogueStep Advance(Turn turn)
    {
        if (turn.State.Wish.ServiceId is null)
        {
            if (Assumed(turn) is not { } service)
                return turn.Ask(Question.Service, turn.Phrases.AskService, ("services", turn.Voice.Services(either: true)));
            turn.State = turn.State with { Wish = turn.State.Wish with { ServiceId = service.Id } };
        }

        var state = turn.State;
        if (state.Chosen is null)
            return When(turn);
        if (state.Name is null)
            return Naming.Ask(turn);
        if (state.Email is null)
            return AskEmail(turn);
        return Proposing.Propose(turn);
    }

    /// <summary>Asks for a day, or looks for slots.</summary>
    public static DialogueStep When(Turn turn)
    {
        var wish = turn.State.Wish;
        if (turn.State.Offer.Said.Count > 0)
        {
            turn.Say(turn.Phrases.Noted);
            return Offering.Again(turn);
        }
        if (wish.HasDay)
            return SlotSearch.Begin(turn);
        return wish.Times is [{ IsRange: false } time, ..]
            ? turn.Ask(Question.Day, turn.Phrases.AskDayForTime, ("time", turn.Voice.Time(time.From)))
            : turn.Ask(Question.Day, turn.Phrases.AskDay);
    }

    /// <summary>The service that goes without saying: the default, or after two answers that named none, the first.</summary>
    private static Service? Assumed(Turn turn)
    {
        var business = turn.Voice.Business;
        if (business.DefaultService is { } service || turn.State.Missed < 2)
            return business.DefaultService;
        turn.Say(turn.Phrases.ServiceGuessed, ("service", business.Services[0].Name));
        return business.Services[0];
    }

    private static DialogueStep AskEmail(Turn turn)
    {
        var wasJustNamed = turn.Heard.Name is not null && turn.Heard.Name == turn.State.Name;
        return wasJustNamed
            ? turn.Ask(Question.Email, turn.Phrases.AskEmail, ("first", turn.State.Name!.Split(' ')[0]))
            : turn.Ask(Question.Email, turn.Phrases.AskEmailOnly);
    }
}

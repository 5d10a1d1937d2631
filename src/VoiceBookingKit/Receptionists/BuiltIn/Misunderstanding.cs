using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Answers words that brought nothing forward: asks again, each time differently, and then offers another way.</summary>
internal static class Misunderstanding
{
    private const int MostTries = 2;

    public static DialogueStep Answer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (Pleasantry(turn))
            return Reminding.AskAgain(turn);
        turn.State = state with { Missed = state.Missed + 1 };
        if (state.Asked == Question.Proposal)
        {
            turn.Say(turn.State.Missed == 1 ? turn.Phrases.NotUnderstood : turn.Phrases.YesOrNo);
            return turn.Wait(Question.Proposal);
        }
        if (turn.State.Missed > MostTries)
        {
            turn.State = turn.State with { Missed = 0 };
            turn.Say(turn.Phrases.StillNotUnderstood);
            return turn.Ask(Question.OfferMessage, turn.Phrases.OtherWays);
        }
        if (state.Asked == Question.Purpose)
            return turn.Ask(Question.Purpose, turn.Phrases.AskPurposeAgain, ("business", turn.Voice.Business.Name), ("services", turn.Voice.Services(either: true)));
        if (heard.Confirm == true)
        {
            turn.Say(turn.Phrases.Noted);
            return turn.State.Missed == 1 ? Reminding.AskAgain(turn) : Reminding.AskWithExample(turn);
        }
        if (heard.Intent == Intent.Info || heard.IsChat() || Cues.Request().IsMatch(heard.Text.Trim()))
        {
            turn.Say(turn.Phrases.OnlyAppointments);
            return Reminding.AskAgain(turn);
        }
        if (state.Asked != Question.Email)
            turn.Say(turn.State.Missed == 1 ? turn.Phrases.NotUnderstood : turn.Phrases.StillNotUnderstood);
        return Reminding.AskWithExample(turn);
    }

    private static bool Pleasantry(Turn turn)
    {
        var manner = turn.Heard.Manner;
        if (turn.Heard.Intent == Intent.Greet)
            turn.Say(turn.Phrases.Hello);
        else if (manner.HasFlag(Manner.SmallTalk))
            turn.Say(turn.Phrases.Fine);
        else if (manner.HasFlag(Manner.Thanks))
            turn.Say(turn.Phrases.Welcome);
        else
            return false;
        return true;
    }
}

using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Answers words that steer the conversation itself.</summary>
internal static class Steering
{
    private const int MostInsults = 2;

    public static DialogueStep? TryAnswer(Turn turn)
    {
        var heard = turn.Heard;
        if (heard.Manner.HasFlag(Manner.Abuse))
            return Insulted(turn);
        if (heard.Manner.HasFlag(Manner.StartOver))
            StartOver(turn);
        if (heard.HasValues())
            return null;

        if (heard.Manner.HasFlag(Manner.Repeat))
            return Repeat(turn);
        if (heard.Manner.HasFlag(Manner.StartOver))
            return Errands.Advance(turn);
        if (heard.Intent == Intent.Goodbye)
            return Goodbye(turn);
        if (heard.Manner.HasFlag(Manner.Abandon) && heard.Intent is Intent.Other or Intent.Deny or Intent.Cancel && turn.State.Asked != Question.Change)
            return Abandon(turn);
        if (heard.Manner.HasFlag(Manner.Wait) && !heard.Text.Contains('?', StringComparison.Ordinal))
        {
            turn.Say(turn.Phrases.TakeYourTime);
            return turn.Wait(turn.State.Asked);
        }
        return null;
    }

    /// <summary>Says goodbye, honestly about what was left unfinished, and ends the call.</summary>
    public static DialogueStep Goodbye(Turn turn)
    {
        var (phrases, state) = (turn.Phrases, turn.State);
        if (state is { Errand: Errand.Book, Chosen: not null, IsWarned: false })
        {
            turn.Say(phrases.NotBookedYet);
            turn.State = state with { IsWarned = true };
            return Errands.Advance(turn);
        }
        if (state.Errand is Errand.Move or Errand.Cancel)
            turn.Say(phrases.GoodbyeNothingChanged);
        else if (state.Errand is Errand.Book && state.Done is null)
            turn.Say(phrases.GoodbyeNothingBooked);
        else if (state.Done is { IsCancelled: false } done)
            turn.Say(phrases.GoodbyeBooked, ("day", turn.Voice.Day(done.Day())), ("on", turn.Voice.OnShort(done.Day())));
        else
            turn.Say(phrases.Goodbye);
        turn.State = state.Begin(Errand.None);
        return turn.Use(ToolNames.EndCall, ("reason", "goodbye"));
    }

    /// <summary>Leaves what was under way.</summary>
    public static DialogueStep Abandon(Turn turn)
    {
        if (turn.State is { Errand: Errand.None, Asked: Question.AnythingElse })
            return Goodbye(turn);
        turn.Say(turn.State.Errand switch
        {
            Errand.Book => turn.Phrases.NothingBookedYet,
            Errand.Move or Errand.Cancel => turn.Phrases.NothingChanged,
            Errand.Message => turn.Phrases.NoMessage,
            _ => turn.Phrases.NeverMind,
        });
        turn.State = turn.State.Begin(Errand.None);
        return turn.Ask(Question.AnythingElse, turn.Phrases.AnythingElse);
    }

    private static void StartOver(Turn turn)
    {
        // Who starts over while changing an appointment may have come for something else altogether.
        var errand = turn.State.Errand == Errand.Book ? Errand.Book : Errand.None;
        turn.State = turn.State.Begin(errand) with { Name = null, Email = null, Phone = null };
        turn.Say(turn.Phrases.StartedOver);
        turn.HasProgress = true;
    }

    private static DialogueStep? Insulted(Turn turn)
    {
        turn.State = turn.State with { Insults = turn.State.Insults + 1 };
        if (turn.State.Insults > MostInsults)
        {
            turn.Say(turn.Phrases.EndOfPatience);
            return turn.Use(ToolNames.EndCall, ("reason", "abuse"));
        }
        turn.Say(turn.State.Insults == 1 ? turn.Phrases.NotLikeThat : turn.Phrases.NotLikeThatAgain);
        return turn.Heard.HasValues() ? null : Reminding.AskAgain(turn);
    }

    private static DialogueStep Repeat(Turn turn)
    {
        if (turn.State.Asked == Question.Proposal)
            return Proposing.Propose(turn);
        turn.Say([turn.LastSaid ?? turn.Voice.Say(turn.Phrases.NothingToRepeat)]);
        return turn.Wait(turn.State.Asked);
    }
}

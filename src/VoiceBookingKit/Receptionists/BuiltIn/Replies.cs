using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Reads words as an answer to what was asked.</summary>
internal static class Replies
{
    public static DialogueStep? TryAnswer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (heard.Topic != Topic.None && heard.Intent == Intent.Info)
            return state.Asked == Question.OneSlot && heard.Confirm == true && !heard.HasWhen() ? Choosing.TryAnswer(turn) : null;

        return state.Asked switch
        {
            Question.AnythingElse or Question.Purpose when state.Errand == Errand.None && !heard.HasValues() => Closing(turn),
            Question.OfferMessage when !heard.HasValues() => OfferMessage(turn),
            Question.Proposal => Proposing.Answer(turn),
            Question.Change => Proposing.Change(turn),
            Question.Slot or Question.OneSlot or Question.Day or Question.Time when state.Chosen is null => Choosing.TryAnswer(turn),
            Question.Name or Question.Email when state.Offer.Known.Count > 0 && heard.AsksForOtherSlots() => Choosing.TryAnswer(turn),
            Question.Name => Name(turn),
            Question.Email when heard.Email is null && heard.Manner.HasFlag(Manner.Declines) => turn.Ask(Question.OfferMessage, turn.Phrases.EmailNeeded),
            Question.Reference or Question.ProofDay or Question.Which or Question.WhatToDo => Changing.Answer(turn),
            Question.Contact or Question.Message => LeavingMessage.Answer(turn),
            _ => null,
        };
    }

    private static DialogueStep? Closing(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (heard.Intent is Intent.Deny || heard.Confirm == false)
            return Steering.Goodbye(turn);
        if (heard.Manner.HasFlag(Manner.Thanks) || (heard.Confirm == true && state.Done is not null))
        {
            if (state.Pleasantries > 0)
                return Steering.Goodbye(turn);
            turn.State = state with { Pleasantries = 1 };
            if (!heard.Manner.HasFlag(Manner.Thanks))
                return turn.Ask(Question.Purpose, turn.Phrases.Ready);
            turn.Say(turn.Phrases.Welcome);
            return turn.Ask(Question.AnythingElse, turn.Phrases.AnythingElse);
        }
        if (heard.Confirm == true)
        {
            turn.State = state.Begin(Errand.Book);
            turn.HasProgress = true;
        }
        return null;
    }

    private static DialogueStep? OfferMessage(Turn turn)
    {
        if (turn.Heard.Confirm is not { } wants)
            return null;
        if (wants)
        {
            turn.State = turn.State.Begin(Errand.Message);
            return Errands.Advance(turn);
        }
        turn.Say(turn.Phrases.NoMessage);
        // Who could name no appointment may not have come to change one, but was misheard.
        turn.State = turn.State is { Errand: Errand.Message } or { Errand: Errand.Move or Errand.Cancel or Errand.Find, Subject: null }
            ? turn.State.Begin(Errand.None)
            : turn.State with { Asked = Question.AnythingElse };
        return Errands.Advance(turn);
    }

    private static DialogueStep? Name(Turn turn)
    {
        var heard = turn.Heard;
        if (Naming.Answer(turn) is { } again)
            return again;
        if (heard.Name is not null)
            return null;
        if (Naming.IsAll(turn))
        {
            turn.State = turn.State with { Name = turn.State.Spelled };
            turn.HasProgress = true;
            return null;
        }
        if (heard.Manner.HasFlag(Manner.Declines))
            return turn.Ask(Question.Name, turn.Phrases.NameNeeded);
        if (heard.Email is not null && Cues.NameBeforeEmail().Match(heard.Text) is { Success: true } before)
        {
            turn.State = turn.State with { Name = before.Groups["name"].Value.Trim() };
            turn.HasProgress = true;
            return null;
        }
        // Asked twice, a few words of letters are a name, however unusual.
        var words = heard.Text.Trim(' ', '.', '!', ',');
        if (turn.State.Missed > 0 && !heard.HasValues() && heard.Confirm is null && Cues.NameLike().IsMatch(words))
        {
            turn.State = turn.State with { Name = Naming.Put(turn.State, words, heard) };
            turn.HasProgress = true;
        }
        return null;
    }
}

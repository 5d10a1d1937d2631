namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Comes back to what was asked.</summary>
internal static class Reminding
{
    /// <summary>Asks what was asked before, after something else was answered.</summary>
    public static DialogueStep AskAgain(Turn turn) => turn.State.Asked switch
    {
        // The conversation asks again itself for the yes that it waits for.
        Question.Proposal => turn.Wait(Question.Proposal),
        Question.Slot or Question.OneSlot when turn.State.Offer.Said.Count > 0 => Offering.Again(turn),
        Question.WhichDay when turn.State.Unclear is not null => UnclearDays.Ask(turn),
        Question.Name when turn.State.WrongNames > 0 && turn.Heard.Name is null => Naming.Ask(turn),
        Question.Email when turn.State.WrongEmails > 0 && turn.Heard.Email is null => Proposing.AskEmail(turn),
        Question.Change => turn.Ask(Question.Change, turn.Phrases.WhatToChange),
        _ => Errands.Advance(turn),
    };

    /// <summary>Asks what was asked before in other words, with an example.</summary>
    public static DialogueStep AskWithExample(Turn turn)
    {
        var (asked, phrases, voice) = (turn.State.Asked, turn.Phrases, turn.Voice);
        return asked switch
        {
            Question.Purpose or Question.AnythingElse => turn.Ask(
                Question.Purpose, phrases.AskPurposeAgain, ("business", voice.Business.Name), ("services", voice.Services(either: true))),
            Question.Service => turn.Ask(asked, phrases.AskServiceAgain, ("services", voice.Services())),
            Question.Day => turn.Ask(asked, phrases.AskDayAgain),
            Question.Time => turn.Ask(asked, phrases.AskTimeAgain),
            Question.Name when turn.State.WrongNames > 1 => Naming.Ask(turn),
            Question.Name => turn.Ask(asked, phrases.AskNameAgain),
            Question.Email => turn.Ask(asked, phrases.AskEmailAgain),
            Question.Reference => turn.Ask(asked, phrases.AskReferenceAgain),
            Question.Contact => turn.Ask(asked, phrases.AskContactAgain),
            Question.WhatToDo => turn.Ask(asked, phrases.WhatToDo),
            _ => AskAgain(turn),
        };
    }
}

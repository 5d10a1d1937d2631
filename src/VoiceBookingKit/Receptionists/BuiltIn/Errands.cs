namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Takes the caller's errand one step on.</summary>
internal static class Errands
{
    /// <summary>Asks or does the next thing that the errand needs.</summary>
    public static DialogueStep Advance(Turn turn) => turn.State.Errand switch
    {
        Errand.Book => Booking.Advance(turn),
        Errand.Move => Moving.Advance(turn),
        Errand.Cancel => Cancelling.Advance(turn),
        Errand.Find => Changing.Advance(turn),
        Errand.Message => LeavingMessage.Advance(turn),
        _ when turn.State.Done is not null || turn.State.Asked == Question.AnythingElse => turn.Ask(Question.AnythingElse, turn.Phrases.AnythingElse),
        _ => turn.Ask(Question.Purpose, turn.Phrases.AskPurpose),
    };
}

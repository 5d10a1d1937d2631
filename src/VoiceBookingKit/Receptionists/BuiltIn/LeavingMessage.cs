using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Takes a message for a person: where to reach the caller, and what it is about.</summary>
internal static class LeavingMessage
{
    public static DialogueStep Advance(Turn turn)
    {
        var state = turn.State;
        if (Contact(state) is not { } contact)
            return turn.Ask(Question.Contact, turn.Phrases.AskContact);
        if (state.Message is null)
            return turn.Ask(Question.Message, turn.Phrases.AskMessage);
        return turn.Use(ToolNames.LeaveMessage, ("name", state.Name), ("contact", contact), ("message", state.Message));
    }

    /// <summary>Reads an answer on the way to a message.</summary>
    public static DialogueStep? Answer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (state.Asked == Question.Message)
        {
            turn.State = state with { Message = heard.Text.Trim() };
            return Advance(turn);
        }
        return !heard.HasValues() && (heard.Manner.HasFlag(Manner.Declines) || heard.Confirm == false) ? Steering.Abandon(turn) : null;
    }

    /// <summary>The message was kept.</summary>
    public static DialogueStep Learn(Turn turn)
    {
        turn.Say(turn.Phrases.MessageLeft);
        turn.State = turn.State.Begin(Errand.None);
        return turn.Ask(Question.AnythingElse, turn.Phrases.AnythingElse);
    }

    private static string? Contact(DialogueState state) => state.Phone ?? state.Email;
}

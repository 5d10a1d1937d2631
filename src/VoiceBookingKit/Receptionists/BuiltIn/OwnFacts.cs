namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Answers questions about what was settled or booked in this call.</summary>
internal static class OwnFacts
{
    public static DialogueStep? TryAnswer(Turn turn)
    {
        var (text, state, phrases) = (turn.Heard.Text, turn.State, turn.Phrases);
        if (turn.HasProgress)
            return null;
        if ((state.Done ?? state.Subject) is { } booked && Cues.AsksReference().IsMatch(text))
            turn.Say(phrases.Reference, ("reference", booked.Appointment.Reference));
        else if (!Cues.Recap().IsMatch(text) && turn.Heard.Topic != Language.Topic.OwnAppointments)
            return null;
        else if (state.Chosen is { } chosen)
            turn.Say(phrases.Picked, ("day", turn.Voice.Day(chosen.Date)), ("on", turn.Voice.On(chosen.Date)), ("time", turn.Voice.Time(chosen.Time)));
        else if ((state.Subject ?? state.Done) is { IsCancelled: false } own)
            Changing.SayFound(turn, own);
        else
            return null;
        return Reminding.AskAgain(turn);
    }
}

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Cancels an appointment: which, and then the read-back asks whether it is meant.</summary>
internal static class Cancelling
{
    public static DialogueStep Advance(Turn turn) =>
        turn.State.Subject is null ? Changing.Advance(turn) : Proposing.Propose(turn);
}

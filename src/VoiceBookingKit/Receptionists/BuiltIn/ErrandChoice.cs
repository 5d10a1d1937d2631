using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Hears what the caller is here for, and changes the errand when they change their mind.</summary>
internal static class ErrandChoice
{
    public static DialogueStep? TryAnswer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        switch (heard.Intent)
        {
            case Intent.Human when state.Errand != Errand.Message:
                Begin(turn, Errand.Message);
                break;
            case Intent.Cancel:
                return Cancel(turn);
            case Intent.Move when state.Errand == Errand.Find && state.Subject is not null:
                turn.State = state with { Errand = Errand.Move };
                turn.HasProgress = true;
                break;
            case Intent.Move when state.Errand is Errand.None or Errand.Cancel or Errand.Find:
                Begin(turn, Errand.Move);
                break;
            // Another booking that was misheard into the talk, or a mind that was changed.
            case Intent.Move when state is { Errand: Errand.Book, Done.IsCancelled: false } && Cues.OwnAppointment().IsMatch(heard.Text):
                Begin(turn, Errand.Move);
                break;
            // Who names a reference has an appointment already, whatever verb was heard.
            case Intent.Book when state.Errand == Errand.None && heard.ReferenceOrNull() is not null:
                Begin(turn, Errand.Find);
                break;
            case Intent.Book when state.Errand is Errand.None or Errand.Find || state is { Errand: Errand.Move or Errand.Cancel, Subject: null }:
                Begin(turn, Errand.Book);
                break;
            // "Forget it, book me for Friday instead"
            case Intent.Deny or Intent.Other when heard.Manner.HasFlag(Manner.Abandon) && IsWish(heard) && state is { Errand: Errand.Move or Errand.Cancel, Subject: null }:
                Begin(turn, Errand.Book);
                break;
            case Intent.Availability when state.Errand == Errand.None:
                Begin(turn, state.Done is not null && heard.Manner.HasFlag(Manner.Correction) ? Errand.Move : Errand.Book);
                break;
            case Intent.Info when heard.Topic == Topic.OwnAppointments && state.Done is not { IsCancelled: false } && state.Errand is not (Errand.Find or Errand.Move or Errand.Cancel):
                Begin(turn, Errand.Find);
                break;
        }
        if (turn.State is { Errand: Errand.None, Done: null } && Cues.AsksOwnAppointment().IsMatch(heard.Text))
            Begin(turn, Errand.Find);
        // Who asks to book while being booked for only wants to get on.
        turn.HasProgress |= heard.Intent is Intent.Book && state.Errand == Errand.Book && state.Asked != Question.Proposal;
        ByValues(turn);
        return null;
    }

    /// <summary>Days, times and services without a verb are the beginning of a booking, or of a change to what was just booked.</summary>
    private static void ByValues(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (state is { Errand: Errand.Find, Subject: not null } && (heard.Dates.Count > 0 || heard.Times.Count > 0))
            turn.State = state with { Errand = Errand.Move };
        if (state.Errand != Errand.None || heard.Intent == Intent.Info || heard.Topic != Topic.None || heard.IsChat())
            return;
        if (heard.ReferenceOrNull() is not null)
            Begin(turn, Errand.Find);
        else if (IsWish(heard))
            Begin(turn, state.Done is { IsCancelled: false } && heard.Manner.HasFlag(Manner.Correction) ? Errand.Move : Errand.Book);
    }

    private static bool IsWish(Understanding heard) => heard.Dates.Count > 0 || heard.Times.Count > 0 || heard.HasWhat();

    private static DialogueStep? Cancel(Turn turn)
    {
        var state = turn.State;
        switch (state.Errand)
        {
            case Errand.Cancel:
                return null;
            case Errand.Find or Errand.Move when state.Subject is not null:
                turn.State = state with { Errand = Errand.Cancel };
                turn.HasProgress = true;
                return null;
            case Errand.Book when !Cues.OwnAppointment().IsMatch(turn.Heard.Text) && turn.Heard.Reference is null:
                return Steering.Abandon(turn);
            default:
                Begin(turn, Errand.Cancel);
                return null;
        }
    }

    private static void Begin(Turn turn, Errand errand)
    {
        var done = turn.State.Done;
        turn.State = turn.State.Begin(errand);
        turn.HasProgress = true;
        // What was booked a moment ago is what "move it" and "cancel it" mean, unless another one is named.
        if (errand is Errand.Move or Errand.Cancel && done is { IsCancelled: false } && turn.Heard.Reference is null)
            turn.State = turn.State with { Subject = done, Wish = Moving.WishFor(done) };
    }
}

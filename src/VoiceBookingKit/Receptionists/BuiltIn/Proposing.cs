using System.Globalization;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Hands what was settled to the conversation, which reads it back and waits for the yes.</summary>
internal static class Proposing
{
    /// <summary>Proposes what the errand has come to.</summary>
    public static DialogueStep Propose(Turn turn)
    {
        var state = turn.State;
        turn.LeaveSettledToReadBack();
        return state.Errand switch
        {
            Errand.Move => turn.Use(ToolNames.RescheduleAppointment,
                ("reference", state.Subject!.Appointment.Reference), ("date", Date(state.Chosen!)), ("time", Time(state.Chosen!)),
                ("staff", state.Chosen!.StaffName)),
            Errand.Cancel => turn.Use(ToolNames.CancelAppointment, ("reference", state.Subject!.Appointment.Reference)),
            _ => turn.Use(ToolNames.BookAppointment,
                ("date", Date(state.Chosen!)), ("time", Time(state.Chosen!)), ("email", state.Email), ("name", state.Name),
                ("duration", (int)state.Chosen!.Slot.Duration.TotalMinutes), ("notes", state.Phone is null ? null : $"Phone: {state.Phone}")),
        };
    }

    /// <summary>The read-back is being said; what it says is what stands.</summary>
    public static DialogueStep Learn(Turn turn, ProposedResult proposed)
    {
        var proposal = proposed.Proposal;
        turn.State = turn.State with
        {
            Errand = proposal.Kind switch { ProposalKind.Move => Errand.Move, ProposalKind.Cancel => Errand.Cancel, _ => Errand.Book },
            Subject = proposal.Appointment ?? turn.State.Subject,
            Name = proposal.Customer.Name,
            Email = proposal.Customer.Email,
            Refusals = 0,
            Missed = 0,
        };
        return turn.Wait(Question.Proposal);
    }

    /// <summary>It is done, and the caller has been told.</summary>
    public static DialogueStep Learn(Turn turn, DoneResult done)
    {
        turn.State = turn.State.Begin(Errand.None) with { Done = done.Appointment, Pleasantries = 0 };
        return turn.Wait(Question.AnythingElse);
    }

    /// <summary>Reads an answer to the read-back that was neither a plain yes nor a plain no.</summary>
    public static DialogueStep? Answer(Turn turn)
    {
        var heard = turn.Heard;
        if (IsSaidAgain(turn))
            return Propose(turn);
        if (heard.HasValues())
            return heard.HasWhen() ? Choosing.TryAnswer(turn) : Naming.TryInsist(turn);
        if (Cues.Recap().IsMatch(heard.Text))
            return null; // "no wait, which day was that?" changes nothing yet
        if (heard.Confirm == true)
            return Propose(turn);
        if (heard.Confirm == false && turn.State.Errand == Errand.Cancel)
            return Changing.Keep(turn);
        if (heard.Confirm == false)
            return AskFor(turn) ?? turn.Ask(Question.Change, turn.Phrases.WhatToChange);
        return heard.RejectedDetails != CallerDetails.None ? AskFor(turn) : null;
    }

    /// <summary>"I need to cancel my appointment, reference F3HY59", which is what was read back: no yes, but no more is to be asked either.</summary>
    private static bool IsSaidAgain(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        return heard.Confirm is null && !heard.HasWhen() && !heard.HasWhat()
            && (heard.Intent, state.Errand) is (Intent.Cancel, Errand.Cancel) or (Intent.Move, Errand.Move)
            && (heard.ReferenceOrNull() is null || heard.ReferenceOrNull() == state.Subject?.Appointment.Reference);
    }

    /// <summary>Reads an answer to what should be different.</summary>
    public static DialogueStep? Change(Turn turn)
    {
        var heard = turn.Heard;
        if (heard.HasValues())
            return heard.HasWhen() ? Choosing.TryAnswer(turn) : null;
        if (AskFor(turn) is { } asked)
            return asked;
        if (heard.Manner.HasFlag(Manner.Abandon))
            return Steering.Abandon(turn);
        return heard.Confirm switch
        {
            true => Propose(turn),
            false => Steering.Abandon(turn),
            null => null,
        };
    }

    /// <summary>Asks for the one thing that the caller names as wrong.</summary>
    private static DialogueStep? AskFor(Turn turn)
    {
        var (heard, text, phrases) = (turn.Heard, turn.Heard.Text, turn.Phrases);
        if (turn.State.Errand == Errand.Book && heard.SpeaksOf(CallerDetails.Email))
        {
            turn.State = turn.State with { WrongEmails = turn.State.WrongEmails + 1 };
            return AskEmail(turn);
        }
        if (turn.State.Errand == Errand.Book && heard.SpeaksOf(CallerDetails.Name))
            return Naming.Reject(turn);
        if (turn.State.Errand != Errand.Cancel && Cues.TheDay().IsMatch(text))
        {
            Rejecting.RejectDay(turn);
            return turn.Ask(Question.Day, phrases.AskDay);
        }
        if (turn.State.Errand != Errand.Cancel && Cues.TheTime().IsMatch(text))
        {
            Rejecting.RejectTime(turn);
            return AskTime(turn);
        }
        if (turn.State.Errand == Errand.Book && Cues.TheService().IsMatch(text))
            return turn.Ask(Question.Service, phrases.AskService, ("services", turn.Voice.Services(either: true)));
        return null;
    }

    /// <summary>Asks for the email address that is to stand instead.</summary>
    public static DialogueStep AskEmail(Turn turn) =>
        turn.Ask(Question.Email, turn.State.WrongEmails > 1 ? turn.Phrases.SpellEmail : turn.Phrases.NewEmail);

    /// <summary>Asks for another time on the day in view.</summary>
    public static DialogueStep AskTime(Turn turn)
    {
        var day = turn.State.DayInView ?? turn.Voice.Today;
        return turn.Ask(Question.Time, turn.Phrases.AskTime, ("day", turn.Voice.Day(day)), ("on", turn.Voice.On(day)));
    }

    private static string Date(OfferedSlot slot) => slot.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(OfferedSlot slot) => slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

using System.Globalization;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Finds the caller's own appointment, by its reference or by email address and day.</summary>
internal static class Changing
{
    /// <summary>How often a wrong reference or address is asked for again.</summary>
    private const int MostTries = 2;

    public static DialogueStep Advance(Turn turn)
    {
        var (state, phrases) = (turn.State, turn.Phrases);
        if (state.Found is { Count: > 1 } several && state.Subject is null)
            return AskWhich(turn, several);
        if (state is { Errand: Errand.Find, Subject: { } found })
            return Tell(turn, found);
        if (state.Proof.Reference is { } reference)
            return turn.Use(ToolNames.FindAppointments, ("reference", reference));
        if (state.Email is { } email && state.Proof.Day is { } day)
            return turn.Use(ToolNames.FindAppointments, ("email", email), ("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (!state.Proof.IsTried)
            return turn.Use(ToolNames.FindAppointments);
        if (state.Email is not null)
            return turn.Ask(Question.ProofDay, phrases.AskProofDay);
        if (state.Proof.HasNoReference)
            return turn.Ask(Question.Email, phrases.AskEmailForProof);
        return turn.Ask(Question.Reference, state.Errand switch
        {
            Errand.Move => phrases.AskReferenceToMove,
            Errand.Cancel => phrases.AskReferenceToCancel,
            _ => phrases.AskReferenceToFind,
        });
    }

    /// <summary>Answers what was found.</summary>
    public static DialogueStep Learn(Turn turn, FoundResult found)
    {
        var state = turn.State;
        if (found.Appointments.Count == 0)
        {
            turn.State = state with { Proof = new() { IsTried = true }, Email = null, Refusals = state.Refusals + 1 };
            return turn.State.Refusals > MostTries
                ? turn.Ask(Question.OfferMessage, turn.Phrases.NotFoundOfferMessage)
                : turn.Ask(Question.Reference, turn.Phrases.NotFound);
        }
        turn.State = state with { Found = found.Appointments };
        return found.Appointments.Count == 1 ? Settle(turn, found.Appointments[0]) : Errands.Advance(turn);
    }

    /// <summary>Reads an answer on the way to the appointment.</summary>
    public static DialogueStep? Answer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        switch (state.Asked)
        {
            case Question.Reference when !heard.HasValues() && (heard.Confirm == false || heard.Manner.HasFlag(Manner.Declines) || heard.Manner.HasFlag(Manner.Unsure)):
                turn.State = state with { Proof = state.Proof with { HasNoReference = true } };
                turn.HasProgress = true;
                return null;
            case Question.ProofDay when !heard.HasValues() && heard.Manner.HasFlag(Manner.Unsure):
                return turn.Ask(Question.OfferMessage, turn.Phrases.NotFoundOfferMessage);
            case Question.Which when Meant(heard, state.Found ?? []) is { } meant:
                return Settle(turn, meant);
            case Question.WhatToDo when !heard.HasValues() && heard.Intent is Intent.Deny or Intent.Other or Intent.Confirm && heard.Confirm is not null:
                return Keep(turn);
            default:
                return null;
        }
    }

    /// <summary>Leaves the appointment as it is.</summary>
    public static DialogueStep Keep(Turn turn)
    {
        turn.Say(turn.Phrases.Kept);
        turn.State = turn.State.Begin(Errand.None);
        return turn.Ask(Question.AnythingElse, turn.Phrases.AnythingElse);
    }

    private static DialogueStep Settle(Turn turn, AppointmentView subject)
    {
        var state = turn.State;
        var said = state.Wish;
        var wish = Moving.WishFor(subject) with { Days = said.Days, Times = said.Times, IsAnyDay = said.IsAnyDay, Prefers = said.Prefers };
        turn.State = state with { Subject = subject, Wish = wish, Name = subject.Appointment.Customer.Name, Email = subject.Appointment.Customer.Email, Refusals = 0 };
        if (state.Errand == Errand.Move && !wish.HasDay && wish.Times.Count == 0)
            SayFound(turn, subject);
        return Errands.Advance(turn);
    }

    private static DialogueStep Tell(Turn turn, AppointmentView found)
    {
        SayFound(turn, found);
        return turn.Ask(Question.WhatToDo, turn.Phrases.WhatToDo);
    }

    /// <summary>Tells an appointment.</summary>
    public static void SayFound(Turn turn, AppointmentView found) => turn.Say(turn.Phrases.FoundOne,
        ("service", found.ServiceName), ("day", turn.Voice.Day(found.Day())), ("on", turn.Voice.On(found.Day())), ("time", turn.Voice.Time(found.Time())), ("staff", found.StaffName));

    private static DialogueStep AskWhich(Turn turn, IReadOnlyList<AppointmentView> several)
    {
        var told = several.Take(SlotPicker.MaxSaid)
            .Select(view => $"{view.ServiceName}, {turn.Voice.Day(view.Day())}, {turn.Voice.Time(view.Time())}");
        turn.Say(turn.Phrases.FoundSeveral, ("appointments", string.Join("; ", told)));
        return turn.Ask(Question.Which, turn.Phrases.WhichAppointment);
    }

    private static AppointmentView? Meant(Understanding heard, IReadOnlyList<AppointmentView> found)
    {
        if (heard.Choice is { Kind: SlotChoiceKind.Position } choice)
            return found.ElementAtOrDefault(choice.Position < 0 ? found.Count + choice.Position : choice.Position - 1);
        if (heard.Choice is { Kind: SlotChoiceKind.Earliest or SlotChoiceKind.Latest } end)
            return end.Kind == SlotChoiceKind.Earliest ? found[0] : found[^1];
        var matching = found.Where(view =>
            (heard.Times.Count > 0 || heard.Dates.Count > 0 || heard.ServiceId is not null)
            && (heard.Times.Count == 0 || heard.Times.Any(time => time.From == view.Time()))
            && (heard.Dates.Count == 0 || heard.Dates.Any(day => day.From <= view.Day() && view.Day() <= day.To))
            && (heard.ServiceId is null || heard.ServiceId == view.Appointment.Slot.ServiceId)).ToList();
        return matching.Count == 1 ? matching[0] : null;
    }
}

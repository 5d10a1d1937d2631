using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Keeps every value that the caller says, whenever it is said.</summary>
internal static class Listening
{
    /// <summary>Takes the values; the answer is always null, because asking on is for others.</summary>
    public static DialogueStep? TryAnswer(Turn turn)
    {
        Who(turn);
        if (turn.Heard.Dates is [{ IsRange: false } day, ..])
            turn.State = turn.State with { DayMentioned = day.From };
        if (IsQuestion(turn.Heard) || turn.Heard.IsChat())
            return null;
        What(turn);
        if (turn.State is { Errand: Errand.Move or Errand.Cancel or Errand.Find, Subject: null })
            Proof(turn);
        else if (!turn.IsSlotSettled && turn.State.Errand is Errand.Book or Errand.Move)
            When(turn);
        return null;
    }

    /// <summary>A question about the business: days and services in it are what it asks about, not what the caller wants.</summary>
    private static bool IsQuestion(Understanding heard) => heard.Intent == Intent.Info && heard.Topic is not (Topic.None or Topic.OwnAppointments);

    private static void Who(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        var after = state with { Name = heard.Name ?? state.Name, Email = heard.Email ?? state.Email, Phone = heard.Phone ?? state.Phone };
        if (after == state && !heard.HasWho())
            return;
        turn.State = after;
        turn.HasProgress = true;
    }

    private static void What(Turn turn)
    {
        var (heard, wish) = (turn.Heard, turn.State.Wish);
        if (Relating.Shift(heard.Text) is not null)
            heard = heard with { Duration = null };
        if (!heard.HasWhat() || turn.State.Errand is not (Errand.Book or Errand.Move))
            return;
        turn.HasProgress = true;
        var after = turn.State is { Errand: Errand.Move, Subject: { } subject } ? Terms.ApplyToMove(turn, wish, heard, subject) : Terms.Apply(turn, wish, heard);
        if (after == wish)
            return;
        turn.State = turn.State with { Wish = after, Chosen = null, Offer = Offer.Nothing };
    }

    private static void When(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        var wish = state.Wish;
        if (heard.Dates.Count > 0)
            wish = Rejecting.Reconsider(wish, heard) with { Days = [.. heard.Dates.OrderBy(day => day.From)], IsAnyDay = false, Prefers = Preference.None };
        if (IsMoreOf(heard, state))
            turn.HasProgress = true;
        else if (heard.Times.Count > 0)
            wish = wish with { Times = heard.Times, Prefers = Preference.None };
        wish = Relating.Apply(Preferring(wish, heard, state), heard, state);
        if (wish == state.Wish)
            return;
        turn.State = state with { Wish = wish, Chosen = null, Offer = state.Offer.Clear() };
        turn.HasProgress = true;
    }

    /// <summary>"In the morning", of the eleven o'clock that was settled on: the rest of a sentence that was answered too soon, or its echo.</summary>
    private static bool IsMoreOf(Understanding heard, DialogueState state) =>
        state.Chosen is { } chosen && heard is { Dates.Count: 0, Choice: null, Times: [{ To: { } to } part] } && heard.Confirm != false
        && part.From <= chosen.Time && chosen.Time < to;

    /// <summary>Hears "as soon as possible", "any day" and "whatever works".</summary>
    private static Wish Preferring(Wish wish, Understanding heard, DialogueState state)
    {
        var kind = heard.Choice?.Kind;
        var isOpen = state.Asked is Question.Day or Question.Time && heard.Dates.Count == 0 && heard.Times.Count == 0;
        // A yes to "which day?" leaves the day to us too.
        var isUnsure = isOpen && (heard.Manner.HasFlag(Manner.Unsure) || Cues.Whenever().IsMatch(heard.Text) || (heard.Confirm == true && heard.Intent != Intent.Book));
        if (kind == SlotChoiceKind.Latest)
            wish = wish with { Prefers = Preference.Latest };
        else if (kind == SlotChoiceKind.Earliest)
            wish = wish with { Prefers = Preference.Earliest };
        else if (kind == SlotChoiceKind.Any || isUnsure)
            wish = wish with { Prefers = wish.HasDay ? Preference.Any : Preference.Earliest };

        var asksForAny = kind is SlotChoiceKind.Earliest or SlotChoiceKind.Latest or SlotChoiceKind.Any or SlotChoiceKind.Others || isUnsure || (heard.Intent == Intent.Availability && state.Errand == Errand.Book);
        return asksForAny && !wish.HasDay ? wish with { IsAnyDay = true, Prefers = wish.Prefers == Preference.None ? Preference.Earliest : wish.Prefers } : wish;
    }

    /// <summary>Before the appointment is found, days say which one it is, unless the words point to where it goes.</summary>
    private static void Proof(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        var proof = state.Proof with { Reference = heard.ReferenceOrNull() ?? state.Proof.Reference };
        var (old, wanted) = state.Errand == Errand.Move ? Split(heard) : (heard.Dates is [var first, ..] ? first : null, null);
        if (old is not null && (state.Asked == Question.ProofDay || proof.Day is null))
            proof = proof with { Day = old.From };
        var wish = state.Wish;
        if (wanted is not null)
            wish = wish with { Days = [wanted] };
        if (state.Errand == Errand.Move && heard.Times.Where(time => wanted is not null || IsTowards(heard.Text, time.Text)).ToList() is { Count: > 0 } times)
            wish = wish with { Times = [times[^1]] };
        if (proof == state.Proof && wish == state.Wish)
            return;
        turn.State = state with { Proof = proof, Wish = wish };
        turn.HasProgress = true;
    }

    private static (DateMention? Old, DateMention? Wanted) Split(Understanding heard) => heard.Dates switch
    {
        [] => (null, null),
        [var only] => IsTowards(heard.Text, only.Text) ? (null, only) : (only, null),
        [var first, .., var last] => IsTowards(heard.Text, first.Text) && !IsTowards(heard.Text, last.Text) ? (last, first) : (first, last),
    };

    private static bool IsTowards(string text, string mention)
    {
        var at = mention.Length == 0 ? -1 : text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        return at > 0 && Cues.Towards().IsMatch(text[..at]);
    }
}

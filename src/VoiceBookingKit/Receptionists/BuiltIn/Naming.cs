using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Puts right a name that was misheard: asks for it once more, and after that letter by letter, one part at a time.</summary>
internal static class Naming
{
    /// <summary>The caller says that the name is wrong, and perhaps which part of it.</summary>
    public static DialogueStep Reject(Turn turn)
    {
        var state = turn.State;
        var part = turn.Heard.PartOfName();
        if (part is null && state.WrongNames > 0 && state.Name?.Contains(' ') == true)
            part = state.NameAsked == CallerDetails.LastName ? CallerDetails.FirstName : CallerDetails.LastName;
        turn.State = state with { WrongNames = state.WrongNames + 1, NameAsked = part };
        return Ask(turn);
    }

    /// <summary>Asks for the name that is to stand instead, or for the part of it whose turn it is.</summary>
    public static DialogueStep Ask(Turn turn) => turn.Ask(Question.Name, turn.State switch
    {
        { NameAsked: CallerDetails.LastName } => turn.Phrases.SpellLastName,
        { NameAsked: CallerDetails.FirstName } => turn.Phrases.SpellFirstName,
        { WrongNames: > 1 } => turn.Phrases.SpellName,
        _ => turn.Phrases.NewName,
    });

    /// <summary>Makes a whole name of the part that was said, and counts a read-back whose name is put right.</summary>
    public static void Mend(ref DialogueState state, ref Understanding heard)
    {
        if (state.Name is null || heard.Name is not { } said)
            return;
        heard = heard with { Name = Put(state, said, heard) };
        if (state.Asked is Question.Proposal or Question.Change && heard.Name != state.Name)
            state = state with { WrongNames = state.WrongNames + 1 };
    }

    /// <summary>The name with a word put where it belongs; a full name stands for itself.</summary>
    public static string Put(DialogueState state, string said, Understanding heard)
    {
        if (state.Name is not { } name || said.Contains(' '))
            return said;
        var words = name.Split(' ');
        var part = heard.PartOfName();
        if (part is null && state.Asked == Question.Name)
            part = state.NameAsked;
        else if (state.Asked == Question.Proposal && words.Length > 1 && !heard.SpeaksOf(CallerDetails.Name))
            part = words[0][0] == said[0] && words[^1][0] != said[0] ? CallerDetails.FirstName : CallerDetails.LastName; // "no, it's Turner"
        return part switch
        {
            CallerDetails.LastName when words.Length == 1 => $"{name} {said}",
            CallerDetails.LastName => string.Join(' ', [.. words[..^1], said]),
            CallerDetails.FirstName => string.Join(' ', [said, .. words[1..]]),
            _ => said,
        };
    }

    /// <summary>Goes on when the answer to the name's question is the name that was wrong, or names the part that is.</summary>
    public static DialogueStep? Answer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (state.WrongNames == 0)
            return null;
        if (heard.Name is null && !heard.HasValues() && heard.Confirm != true && heard.PartOfName() is { } part)
        {
            turn.State = state with { NameAsked = part };
            return Ask(turn);
        }
        // The first name is the last thing to ask for: what is heard the same once more is read back.
        return state.NameAsked != CallerDetails.FirstName && IsOnlyTheSame(heard, state) ? Reject(turn) : null;
    }

    /// <summary>"No, the name is Ann Lee", which is what was read back as far as it was heard: to say it again is no use.</summary>
    public static DialogueStep? TryInsist(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (heard.Confirm != false || state.Errand != Errand.Book || !IsOnlyTheSame(heard, state) || !heard.SpeaksOf(CallerDetails.Name) || heard.SpeaksOf(CallerDetails.Email))
            return null;
        turn.State = state with { WrongNames = Math.Max(1, state.WrongNames) };
        return Reject(turn);
    }

    private static bool IsOnlyTheSame(Understanding heard, DialogueState state) =>
        heard is { Email: null, Phone: null, Reference: null, Topic: Topic.None } && !heard.HasWhen() && !heard.HasWhat()
        && string.Equals(heard.Name, state.Name, StringComparison.OrdinalIgnoreCase);
}

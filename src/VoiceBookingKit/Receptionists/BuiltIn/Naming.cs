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

    /// <summary>Asks for the name, or for one that is to stand instead, or for the part of it whose turn it is.</summary>
    public static DialogueStep Ask(Turn turn) => turn.Ask(Question.Name, turn.State switch
    {
        { Name: null, Spelled: not null } => turn.Phrases.AskFirstName,
        { NameAsked: CallerDetails.LastName } => turn.Phrases.SpellLastName,
        { NameAsked: CallerDetails.FirstName } => turn.Phrases.SpellFirstName,
        { WrongNames: > 1 } => turn.Phrases.SpellName,
        { WrongNames: > 0 } => turn.Phrases.NewName,
        _ => turn.Phrases.AskName,
    });

    /// <summary>Makes a whole name of the part that was said, and counts a read-back whose name is put right.</summary>
    public static void Mend(ref DialogueState state, ref Understanding heard)
    {
        if (heard.Name is not { } said)
            return;
        if (state.Asked == Question.Name && heard.OneWordName is { } word)
        {
            state = state with { Name = null, Spelled = word };
            heard = heard with { Name = null };
            return;
        }
        heard = heard with { Name = Put(state, said, heard) };
        if (state.Name is not null && state.Asked is Question.Proposal or Question.Change && heard.Name != state.Name)
            state = state with { WrongNames = state.WrongNames + 1 };
    }

    /// <summary>The name with a word put where it belongs; a full name stands for itself.</summary>
    public static string Put(DialogueState state, string said, Understanding heard)
    {
        if (said.Contains(' '))
            return said;
        if (state.Name is not { } name)
            return state.Spelled is { } spelled ? Part(spelled, said, heard) : said;
        var words = name.Split(' ');
        var asked = state.Asked switch
        {
            Question.Name => state.NameAsked,
            Question.Change when words.Length > 1 && !heard.SpeaksOf(CallerDetails.Name) => CallerDetails.LastName,
            _ => null,
        };
        return (heard.PartOfName() ?? asked) switch
        {
            CallerDetails.LastName when words.Length == 1 => $"{name} {said}",
            CallerDetails.LastName => string.Join(' ', [.. words[..^1], said]),
            CallerDetails.FirstName => string.Join(' ', [said, .. words[1..]]),
            _ => said,
        };
    }

    /// <summary>Whether the caller has no more to say to what was spelled: "that's my whole name".</summary>
    public static bool IsAll(Turn turn) =>
        turn is { State: { Name: null, Spelled: not null }, Heard: var heard } && !heard.HasValues() && !heard.Text.Contains('?', StringComparison.Ordinal)
        && (heard.Confirm == false || heard.Manner.HasFlag(Manner.Declines) || heard.SpeaksOf(CallerDetails.Name));

    /// <summary>"Dangelo" is a last name if the first is Maria, both if it is Dan, and all there is if it is said again.</summary>
    private static string Part(string spelled, string said, Understanding heard)
    {
        if (string.Equals(spelled, string.Concat(said.Where(char.IsLetter)), StringComparison.OrdinalIgnoreCase))
            return said;
        var (isLast, rest) = (heard.PartOfName() == CallerDetails.LastName, spelled.Length - said.Length);
        if (rest > 1 && isLast && spelled.EndsWith(said, StringComparison.OrdinalIgnoreCase))
            return $"{spelled[..rest]} {said}";
        if (rest > 1 && !isLast && spelled.StartsWith(said, StringComparison.OrdinalIgnoreCase))
            return $"{said} {char.ToUpperInvariant(spelled[said.Length])}{spelled[(said.Length + 1)..]}";
        return isLast ? $"{spelled} {said}" : $"{said} {spelled}";
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
        heard is { Name: not null, Email: null, Phone: null, Reference: null, Topic: Topic.None } && !heard.HasWhen() && !heard.HasWhat()
        && string.Equals(heard.Name, state.Name, StringComparison.OrdinalIgnoreCase);
}

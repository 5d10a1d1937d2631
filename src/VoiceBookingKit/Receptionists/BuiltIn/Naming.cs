using System.Text.RegularExpressions;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Puts right a name that was misheard: asks for it once more, and after that letter by letter, one part at a time.</summary>
internal static class Naming
{
    /// <summary>The caller says that the name is wrong, and perhaps which part of it.</summary>
    public static DialogueStep Reject(Turn turn)
    {
        var state = turn.State;
        var part = Part(turn.Heard.Text) is var named and not PartOfName.Whole ? named : Denied(turn.Heard.Text, state.Name);
        if (part == PartOfName.Whole && state.WrongNames > 0 && state.Name?.Contains(' ') == true)
            part = state.NameAsked == PartOfName.Last ? PartOfName.First : PartOfName.Last;
        turn.State = state with { WrongNames = state.WrongNames + 1, NameAsked = part };
        return Ask(turn);
    }

    /// <summary>Asks for the name that is to stand instead, or for the part of it whose turn it is.</summary>
    public static DialogueStep Ask(Turn turn) => turn.Ask(Question.Name, turn.State switch
    {
        { NameAsked: PartOfName.Last } => turn.Phrases.SpellLastName,
        { NameAsked: PartOfName.First } => turn.Phrases.SpellFirstName,
        { WrongNames: > 1 } => turn.Phrases.SpellName,
        _ => turn.Phrases.NewName,
    });

    /// <summary>Makes a whole name of the part that was said, and counts a read-back whose name is put right.</summary>
    public static void Mend(ref DialogueState state, ref Understanding heard)
    {
        if (state.Name is null)
            return;
        // "June, not May" and "with Omar, not Maya" are about days and staff, whatever the caller's name.
        var isOther = heard.HasWhen() || heard.HasWhat() || Cues.With().IsMatch(heard.Text);
        var mended = isOther ? null : Contrasted(Cues.NotThisBut().Match(heard.Text), state.Name, isAfter: true) ?? Contrasted(Cues.Instead().Match(heard.Text), state.Name, isAfter: false);
        if (mended is not null)
            heard = heard with { Name = mended };
        else if (heard.Name is { } said)
            heard = heard with { Name = Put(state, said, heard.Text) };
        if (state.Asked is Question.Proposal or Question.Change && heard.Name is not null && heard.Name != state.Name)
            state = state with { WrongNames = state.WrongNames + 1 };
    }

    /// <summary>The name with a word put where it belongs; a full name stands for itself.</summary>
    public static string Put(DialogueState state, string said, string text)
    {
        if (state.Name is not { } name || said.Contains(' '))
            return said;
        var words = name.Split(' ');
        var part = Part(text);
        if (part == PartOfName.Whole && state.Asked == Question.Name)
            part = state.NameAsked;
        else if (part == PartOfName.Whole && state.Asked == Question.Proposal && words.Length > 1 && !Cues.TheName().IsMatch(text))
            part = words[0][0] == said[0] && words[^1][0] != said[0] ? PartOfName.First : PartOfName.Last; // "no, it's Turner"
        return part switch
        {
            PartOfName.Last when words.Length == 1 => $"{name} {said}",
            PartOfName.Last => string.Join(' ', [.. words[..^1], said]),
            PartOfName.First => string.Join(' ', [said, .. words[1..]]),
            _ => said,
        };
    }

    /// <summary>Goes on when the answer to the name's question is the name that was wrong, or names the part that is.</summary>
    public static DialogueStep? Answer(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (state.WrongNames == 0)
            return null;
        if (heard.Name is null && !heard.HasValues() && heard.Confirm != true && Part(heard.Text) is var part and not PartOfName.Whole)
        {
            turn.State = state with { NameAsked = part };
            return Ask(turn);
        }
        // The first name is the last thing to ask for: what is heard the same once more is read back.
        return state.NameAsked != PartOfName.First && IsOnlyTheSame(heard, state) ? Reject(turn) : null;
    }

    /// <summary>"No, the name is Ann Lee", which is what was read back as far as it was heard: to say it again is no use.</summary>
    public static DialogueStep? TryInsist(Turn turn)
    {
        var (heard, state) = (turn.Heard, turn.State);
        if (heard.Confirm != false || state.Errand != Errand.Book || !IsOnlyTheSame(heard, state) || !Cues.TheName().IsMatch(heard.Text) || Cues.TheEmail().IsMatch(heard.Text))
            return null;
        turn.State = state with { WrongNames = Math.Max(1, state.WrongNames) };
        return Reject(turn);
    }

    /// <summary>Whether the caller says that the name, or a word of it, is wrong.</summary>
    public static bool IsMeant(Turn turn) =>
        Cues.TheName().IsMatch(turn.Heard.Text) || Denied(turn.Heard.Text, turn.State.Name) != PartOfName.Whole;

    /// <summary>Whether the caller says, without a no, that the name or the email address is wrong.</summary>
    public static bool IsWrong(Turn turn)
    {
        var text = turn.Heard.Text;
        return Denied(text, turn.State.Name) != PartOfName.Whole || (Cues.Wrong().IsMatch(text) && (Cues.TheName().IsMatch(text) || Cues.TheEmail().IsMatch(text)));
    }

    private static bool IsOnlyTheSame(Understanding heard, DialogueState state) =>
        heard is { Email: null, Phone: null, Reference: null, Topic: Topic.None } && !heard.HasWhen() && !heard.HasWhat()
        && string.Equals(heard.Name, state.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word of the name is denied: "it's not Goodman".</summary>
    private static PartOfName Denied(string text, string? name)
    {
        if (name?.Split(' ') is not [var first, .., var last])
            return PartOfName.Whole;
        var denied = Cues.Denied().Matches(text).Select(match => match.Groups["wrong"].Value).ToList();
        bool Is(string word) => denied.Contains(word, StringComparer.OrdinalIgnoreCase);
        return (Is(first), Is(last)) switch { (true, false) => PartOfName.First, (false, true) => PartOfName.Last, _ => PartOfName.Whole };
    }

    private static PartOfName Part(string text) => (Cues.TheFirstName().IsMatch(text), Cues.TheLastName().IsMatch(text)) switch
    {
        (true, false) => PartOfName.First,
        (false, true) => PartOfName.Last,
        _ => PartOfName.Whole,
    };

    /// <summary>"It's Turner, not Goodman": what stands instead of the words of the name that are denied.</summary>
    private static string? Contrasted(Match contrast, string name, bool isAfter)
    {
        var (words, wrong, right) = (name.Split(' '), Words(contrast, "wrong"), Words(contrast, "right"));
        // As many words as are denied stand instead: "it's Emma Turner, not Emma Goodman".
        for (var count = Math.Min(wrong.Length, right.Length); count > 0; count--)
        {
            var denied = wrong[..count];
            for (var at = 0; at + count <= words.Length; at++)
            {
                if (!words.Skip(at).Take(count).SequenceEqual(denied, StringComparer.OrdinalIgnoreCase))
                    continue;
                var instead = (isAfter ? right[..count] : right[^count..]).Select(Capitalised).ToList();
                if (instead.Exists(Cues.Joining().IsMatch))
                    return null; // "it's not Goodman" does not say what else it is
                return string.Join(' ', [.. words[..at], .. instead, .. words[(at + count)..]]);
            }
        }
        return null;
    }

    private static string[] Words(Match match, string group) => match.Groups[group].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

/// <summary>Which part of the caller's name was asked for.</summary>
internal enum PartOfName
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its first word.</summary>
    First,

    /// <summary>Its last word.</summary>
    Last,
}

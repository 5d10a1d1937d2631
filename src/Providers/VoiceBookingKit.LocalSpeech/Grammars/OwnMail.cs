namespace VoiceBookingKit.LocalSpeech.Grammars;

/// <summary>What stands before the at sign in the address of somebody whose name is known: parts of it, said or spelled.</summary>
/// <param name="isKnown">Whether it is known how a word sounds; what is not can be spelled only.</param>
internal sealed class OwnMail(Func<string, bool> isKnown)
{
    /// <summary>The rule's right side, in JSGF.</summary>
    /// <param name="first">What the first name may be, small; empty for a name of one word.</param>
    /// <param name="last">What the last name may be, small; at least one.</param>
    public string Of(IReadOnlyCollection<string> first, IReadOnlyCollection<string> last)
    {
        const string Tail = "[/0.1/ <digit>+]";
        var surname = Part(last);
        if (first.Count == 0)
            return $"{surname} {Tail}";
        var (given, initial) = (Part(first), string.Join(" | ", first.Select(name => Letter(name[0])).Distinct()));
        return $"/0.6/ {given} [/0.8/ <joint>] {surname} {Tail} | /0.2/ {given} {Tail} | /0.1/ ({initial}) [/0.5/ <joint>] {surname} {Tail} | /0.05/ {surname} [/0.5/ <joint>] {given} {Tail} | /0.05/ {surname} {Tail}";
    }

    private string Part(IEnumerable<string> words) => $"({string.Join(" | ", words.Select(word => isKnown(word) ? $"/0.6/ {word} | /0.4/ {Spelled(word)}" : Spelled(word)))})";

    private static string Spelled(string word)
    {
        var letters = new List<string>();
        for (var at = 0; at < word.Length; at++)
        {
            if (!char.IsAsciiLetterLower(word[at]))
                continue;
            var letter = Letter(word[at]);
            var asIn = $"{letter} [/0.1/ (as in | for | like) <spelling_word>]";
            var isDouble = at + 1 < word.Length && word[at + 1] == word[at];
            letters.Add(isDouble ? $"(/0.7/ {letter} {letter} | /0.3/ double {letter})" : asIn);
            at += isDouble ? 1 : 0;
        }
        return string.Join(' ', letters);
    }

    private static string Letter(char letter) => $"_{letter}";
}

namespace VoiceBookingKit.LocalSpeech.Grammars;

/// <summary>What stands before the at sign in the address of somebody whose name is known: parts of it, said or spelled.</summary>
internal static class OwnMail
{
    /// <summary>The rule's right side, in JSGF.</summary>
    /// <param name="name">The name's words, small; at least one.</param>
    public static string Of(IReadOnlyList<string> name)
    {
        var (first, last) = (Part(name[0]), Part(name[^1]));
        const string Tail = "[/0.1/ <digit>+]";
        return name.Count == 1
            ? $"{first} {Tail}"
            : $"/0.6/ {first} [/0.8/ <joint>] {last} {Tail} | /0.2/ {first} {Tail} | /0.1/ {Letter(name[0][0])} [/0.5/ <joint>] {last} {Tail} | /0.05/ {last} [/0.5/ <joint>] {first} {Tail} | /0.05/ {last} {Tail}";
    }

    private static string Part(string word) => $"(/0.6/ {word} | /0.4/ {Spelled(word)})";

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
        return letters.Count > 0 ? string.Join(' ', letters) : word;
    }

    private static string Letter(char letter) => $"_{letter}";
}

namespace VoiceBookingKit.Language.English.Words;

/// <summary>Phrases and what they mean, matched word by word; the longest one wins.</summary>
/// <remarks>
/// A phrase is words with spaces between, contractions opened; <c>a/b</c> is either word and <c>[a]</c> may be left out.
/// Commas, hyphens and apostrophes between the words of an utterance do not matter.
/// </remarks>
internal sealed class PhraseBook<TMeaning>
{
    private const int LetterKinds = 27;

    private readonly Node _root = new();

    // For each first letter, the lengths of the words that can open a phrase: most words of an utterance open none.
    private readonly ulong[] _openers = new ulong[LetterKinds];

    public PhraseBook(params ReadOnlySpan<(TMeaning Meaning, string[] Phrases)> entries)
    {
        foreach (var (meaning, phrases) in entries)
        {
            foreach (var phrase in phrases)
                Add(_root, phrase.Split(' '), 0, meaning);
        }

        foreach (var word in _root.Words)
            _openers[Letter(word)] |= 1ul << (word.Length & 63);
    }

    /// <summary>How many tokens the longest phrase at this position takes; 0 for none.</summary>
    public int Read(in Line line, int at, out TMeaning meaning)
    {
        meaning = default!;
        var opener = line.Word(at);
        if (opener.IsEmpty || (_openers[Letter(opener)] & 1ul << (opener.Length & 63)) == 0)
            return 0;

        var longest = 0;
        var node = _root;
        for (var next = at; ;)
        {
            if (!node.TryFollow(line.Word(next), out node))
                return longest;
            next++;
            if (node.HasMeaning)
            {
                meaning = node.Meaning;
                longest = next - at;
            }

            while (line.IsSymbol(next, ',') || line.IsSymbol(next, '-') || line.IsSymbol(next, '\''))
                next++;
        }
    }

    private static int Letter(ReadOnlySpan<char> word) => word[0] is >= 'a' and <= 'z' and var letter ? letter - 'a' : LetterKinds - 1;

    private static void Add(Node node, string[] parts, int index, TMeaning meaning)
    {
        if (index == parts.Length)
        {
            node.Meaning = meaning;
            node.HasMeaning = true;
            return;
        }

        var part = parts[index];
        var optional = part is ['[', .., ']'];
        foreach (var word in part.Trim('[', ']').Split('/'))
            Add(node.Child(word), parts, index + 1, meaning);
        if (optional)
            Add(node, parts, index + 1, meaning);
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> _children = new(StringComparer.Ordinal);

        public IEnumerable<string> Words => _children.Keys;

        public bool HasMeaning { get; set; }

        public TMeaning Meaning { get; set; } = default!;

        public Node Child(string word)
        {
            if (!_children.TryGetValue(word, out var child))
                _children[word] = child = new Node();
            return child;
        }

        public bool TryFollow(ReadOnlySpan<char> word, out Node next)
        {
            if (!word.IsEmpty && _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found))
            {
                next = found;
                return true;
            }

            next = this;
            return false;
        }
    }
}

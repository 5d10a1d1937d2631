namespace VoiceBookingKit.Language.English.Words;

/// <summary>An utterance cut into tokens, and which of them a grammar has already made sense of.</summary>
/// <remarks>Positions outside of the line are answered with an empty token, so grammars look around without checking bounds.</remarks>
internal readonly ref struct Line(string source, ReadOnlySpan<char> words, ReadOnlySpan<Token> tokens, Span<bool> claimed)
{
    private static readonly Token Nothing = new() { Lexeme = Words.Lexeme.Unknown, Value = -1 };

    private readonly ReadOnlySpan<char> _words = words;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly Span<bool> _claimed = claimed;

    public string Source { get; } = source;

    public int Count => _tokens.Length;

    public ref readonly Token this[int at] => ref (uint)at < (uint)_tokens.Length ? ref _tokens[at] : ref Nothing;

    public ReadOnlySpan<char> Word(int at)
    {
        ref readonly var token = ref this[at];
        return token.Kind == TokenKind.Word ? _words.Slice(token.WordStart, token.WordLength) : default;
    }

    /// <summary>The characters as they stand in the source.</summary>
    public ReadOnlySpan<char> Raw(int at) => Source.AsSpan(this[at].Start, this[at].End - this[at].Start);

    public string Text(int from, int end) => from >= end ? "" : Source[this[from].Start..this[end - 1].End];

    public Lexeme Lexeme(int at) => this[at].Lexeme;

    public bool Is(int at, string word) => Word(at).SequenceEqual(word);

    public bool IsAny(int at, params ReadOnlySpan<string> words)
    {
        var word = Word(at);
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
                return true;
        }

        return false;
    }

    public bool Is(int at, string first, string second) => Is(at, first) && Is(at + 1, second);

    public bool IsIn(int at, WordSet words) => words.Contains(Word(at));

    public bool IsSymbol(int at, char symbol) => this[at].Kind == TokenKind.Symbol && this[at].Symbol == symbol;

    public bool IsGlued(int at) => this[at].Glued;

    /// <summary>How many characters it has in the source.</summary>
    public int Width(int at) => this[at].End - this[at].Start;

    public bool IsCapital(int at) => char.IsUpper(Source[this[at].Start]);

    /// <summary>Whether the line, or a sentence in it, stops just before this position.</summary>
    public bool EndsBefore(int at)
    {
        ref readonly var token = ref this[at];
        if (token.Kind == TokenKind.None)
            return true;
        if (token.Kind != TokenKind.Symbol)
            return false;
        return token.Symbol is '?' or '!' or ';' or '\n' || (token.Symbol is '.' && !(this[at + 1].Glued && this[at + 1].Kind != TokenKind.Symbol));
    }

    public bool IsClaimed(int at) => (uint)at < (uint)_claimed.Length && _claimed[at];

    public void Claim(int from, int end) => _claimed[from..Math.Min(end, _claimed.Length)].Fill(true);

    /// <summary>Steps over commas and hesitation.</summary>
    public int SkipPauses(int at)
    {
        while (IsSymbol(at, ',') || IsSymbol(at, '…') || Lexeme(at).Is(WordClass.Filler))
            at++;
        return at;
    }

    /// <summary>Steps over one comma.</summary>
    public int SkipComma(int at) => IsSymbol(at, ',') ? at + 1 : at;

    /// <summary>Steps back over commas and hesitation; answers the position of the word before, or -1.</summary>
    public int Before(int at)
    {
        at--;
        while (at >= 0 && (IsSymbol(at, ',') || Lexeme(at).Is(WordClass.Filler)))
            at--;
        return at;
    }
}

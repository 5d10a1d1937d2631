namespace VoiceBookingKit.Language.English.Words;

internal enum TokenKind : byte
{
    None,
    Word,
    Number,
    Symbol,
}

/// <summary>One word, run of digits or symbol of a line, with where it stands in the source and what its word can mean.</summary>
internal readonly struct Token
{
    public TokenKind Kind { get; init; }

    /// <summary>Whether nothing separates it from the token before.</summary>
    public bool Glued { get; init; }

    /// <summary>The symbol itself; dashes and quotes are brought to one form.</summary>
    public char Symbol { get; init; }

    /// <summary>First character in the source.</summary>
    public int Start { get; init; }

    /// <summary>Just after the last character in the source.</summary>
    public int End { get; init; }

    /// <summary>Where its lower-case word stands in the line's normalised text.</summary>
    public int WordStart { get; init; }

    /// <summary>Length of its lower-case word.</summary>
    public int WordLength { get; init; }

    /// <summary>The number that its digits make, or -1 when there are more than nine.</summary>
    public int Value { get; init; }

    /// <summary>What the word can mean; never null for a token of a line.</summary>
    public Lexeme Lexeme { get; init; }
}

namespace VoiceBookingKit.Language.English.Words;

/// <summary>Everything that one English word can mean to the grammars; "second" is an ordinal and a unit.</summary>
internal sealed class Lexeme
{
    public static readonly Lexeme Unknown = new();

    /// <summary>0 to 19, a multiple of ten, 100 or 1000; -1 for none.</summary>
    public int Cardinal { get; set; } = -1;

    /// <summary>1 to 19, 20 or 30; -1 for none.</summary>
    public int Ordinal { get; set; } = -1;

    public DayOfWeek? Weekday { get; set; }

    /// <summary>1 to 12; 0 for none.</summary>
    public int Month { get; set; }

    public Unit Unit { get; set; }

    /// <summary>The letter that a spelling word stands for ("bravo"), or that the word is; the null character for none.</summary>
    public char Letter { get; set; }

    public WordClass Class { get; set; }

    public bool Is(WordClass wanted) => (Class & wanted) != 0;
}

internal enum Unit : byte
{
    None,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}

[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>Sounds that carry nothing: "um", "well".</summary>
    Filler = 1,

    /// <summary>A common word that is never a person's name.</summary>
    Common = 2,

    /// <summary>A widespread given name.</summary>
    GivenName = 4,

    /// <summary>A short or double-edged weekday or month ("sat", "may") that needs support from its neighbours.</summary>
    Faint = 8,

    /// <summary>Something that is counted, so that a number before it is no time: "people", "dollars".</summary>
    Counted = 16,

    /// <summary>A number word that is at least as often something else: "to", "for", "won".</summary>
    Homophone = 32,

    /// <summary>Joins the parts of a surname: "de", "van".</summary>
    Particle = 64,

    /// <summary>Opens a question: "what", "could".</summary>
    Asks = 128,

    /// <summary>A word of the phonetic alphabet.</summary>
    Phonetic = 256,

    /// <summary>A number that can only be a time: "threeish".</summary>
    Roughly = 512,
}

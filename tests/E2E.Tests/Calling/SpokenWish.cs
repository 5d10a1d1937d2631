namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>What a caller has come for, and how they answer on the way there.</summary>
/// <param name="Opening">What they say first, and again when they are asked what they want.</param>
/// <param name="Done">Words by which they know that they have it.</param>
internal abstract record SpokenWish(string Opening, string Done)
{
    // A bare "no" is easily misheard.
    protected const string No = "no that's wrong";

    /// <summary>What the caller says to this.</summary>
    /// <param name="asked">What the receptionist said last.</param>
    /// <param name="readBack">What it read back last; empty when nothing yet.</param>
    public string Answer(string asked, string readBack) => asked switch
    {
        _ when Has(asked, "message") => "no thanks",
        _ when Has(asked, "try again?") => "yes please",
        _ when IsReadBack(asked) => AnswerReadBack(asked),
        // Asked again in short: who heard nothing read back has it read once more.
        _ when IsAskedAgain(asked) => readBack.Length == 0 ? "say that again" : AnswerReadBack(readBack),
        _ => AnswerQuestion(asked, readBack),
    };

    /// <summary>Whether all that would be done is said, with a question that a yes settles.</summary>
    public static bool IsReadBack(string asked) => !Has(asked, "So, shall I") && (Has(asked, "hall I book it") || Has(asked, "hall I move it") || Has(asked, "hall I cancel it"));

    /// <summary>Whether the line was not understood, and has to be said once more.</summary>
    public static bool IsToSayAgain(string asked) => Has(asked, "catch that") || Has(asked, "say it again") || Has(asked, "still there");

    /// <summary>What the caller says to what would be done.</summary>
    protected abstract string AnswerReadBack(string readBack);

    /// <summary>What the caller says to anything else.</summary>
    protected abstract string AnswerQuestion(string asked, string readBack);

    protected static bool IsAboutChange(string asked) => Has(asked, "should be different") || Has(asked, "like to change");

    protected static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool IsAskedAgain(string asked) => Has(asked, "So, shall I") || Has(asked, "say \"yes");
}

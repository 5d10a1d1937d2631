namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>What a caller has come for, and how they answer on the way there.</summary>
/// <param name="Opening">What they say first, and again when they are asked what they want.</param>
/// <param name="Done">Words by which they know that they have it.</param>
internal abstract record SpokenWish(string Opening, string Done)
{
    /// <summary>What the caller says to this.</summary>
    /// <param name="asked">What the receptionist said last.</param>
    /// <param name="readBack">What it read back last; empty when nothing yet.</param>
    public abstract string Answer(string asked, string readBack);

    /// <summary>Whether this is a question that a yes settles.</summary>
    public static bool IsReadBack(string asked) => Has(asked, "hall I book") || Has(asked, "hall I move") || Has(asked, "hall I cancel");

    /// <summary>What to say to a question that comes with any wish, or null.</summary>
    protected static string? AnswerAside(string asked) =>
        Has(asked, "leave a message") || Has(asked, "take a message") ? "no thanks" : null;

    protected static bool IsAboutChange(string asked) => Has(asked, "should be different") || Has(asked, "like to change");

    protected static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An appointment.</summary>
/// <param name="Service">The service as the caller calls it, with its article.</param>
/// <param name="Day">The day in words; its last word is the day's name.</param>
/// <param name="Time">The time in words.</param>
/// <param name="Clock">The time as it is written, such as "3 PM".</param>
/// <param name="Name">The name.</param>
internal sealed record SpokenBooking(string Service, string Day, string Time, string Clock, string Name) : SpokenWish($"i'd like to book {Service} {Day} at {Time}", "You're booked")
{
    public string Email => $"{Name.ToLowerInvariant().Replace(' ', '.')}@example.com";

    private string SpokenEmail => Email.Replace(".", " dot ", StringComparison.Ordinal).Replace("@", " at ", StringComparison.Ordinal);

    public override string Answer(string asked, string readBack) => asked switch
    {
        _ when Has(asked, "So, shall I") => Wrong(readBack) is null ? "yes please" : "no",
        _ when IsReadBack(asked) => Wrong(asked) is { } wrong ? $"change the {wrong}" : "yes please",
        _ when IsAboutChange(asked) => $"change the {Wrong(readBack) ?? "time"}",
        _ when AnswerAside(asked) is { } aside => aside,
        _ when Has(asked, "email") => SpokenEmail,
        _ when Has(asked, "name") => Name,
        _ when Has(asked, "on which day") || Has(asked, "what day") || Has(asked, "which day") => Day,
        _ when Has(asked, "time") || Has(asked, "which") || Has(asked, "suits") || Has(asked, "would ") => Time,
        _ => Opening,
    };

    // The name first: who knows it hears the address better.
    private string? Wrong(string readBack) =>
        !Has(readBack, Name) ? "name"
        : !Has(readBack, SpokenEmail) ? "email"
        : !Has(readBack, Day.Split(' ')[^1]) ? "day"
        : !Has(readBack, $" {Clock}") ? "time"
        : null;
}

/// <summary>Another time for the appointment of this call.</summary>
/// <param name="Day">The day in words; its last word is the day's name.</param>
/// <param name="Time">The time in words.</param>
/// <param name="Clock">The time as it is written.</param>
internal sealed record SpokenMove(string Day, string Time, string Clock) : SpokenWish($"i'd like to reschedule my appointment to {Day} at {Time}", "It's moved")
{
    public override string Answer(string asked, string readBack) => asked switch
    {
        _ when Has(asked, "hall I move") => Has(asked[asked.IndexOf(" to ", StringComparison.Ordinal)..], Day.Split(' ')[^1]) && Has(asked, $"at {Clock}") ? "yes please" : "no",
        _ when IsReadBack(asked) => "no",
        _ when AnswerAside(asked) is { } aside => aside,
        _ when Has(readBack, "hall I book") && IsAboutChange(asked) => "never mind", // nothing new was wanted
        _ when Has(asked, "which day") || Has(asked, "what day") => Day,
        _ when Has(asked, "time") || Has(asked, "which") || Has(asked, "suits") || Has(asked, "would ") || Has(asked, "should be different") => $"{Day} at {Time}",
        _ => Opening,
    };
}

/// <summary>That the appointment of this call be cancelled.</summary>
internal sealed record SpokenCancellation() : SpokenWish("i want to cancel my appointment", "is cancelled")
{
    public override string Answer(string asked, string readBack) => asked switch
    {
        _ when Has(asked, "hall I cancel") => "yes please",
        _ when IsReadBack(asked) => "no",
        _ when AnswerAside(asked) is { } aside => aside,
        _ when IsAboutChange(asked) => "never mind",
        _ => Opening,
    };
}

namespace VoiceBookingKit.E2E.Tests.Browsing;

/// <summary>What a caller wants, and how they answer the questions on the way there.</summary>
/// <param name="Service">The service as the caller calls it, with its article.</param>
/// <param name="Day">The day in words.</param>
/// <param name="Time">The time in words.</param>
/// <param name="Clock">The time as it is written, such as "3 PM".</param>
/// <param name="Name">The name.</param>
internal sealed record SpokenWish(string Service, string Day, string Time, string Clock, string Name)
{
    public string Opening => $"i'd like to book {Service} {Day} at {Time}";

    public string Email => $"{Name.ToLowerInvariant().Replace(' ', '.')}@example.com";

    private string SpokenEmail => Email.Replace(".", " dot ", StringComparison.Ordinal).Replace("@", " at ", StringComparison.Ordinal);

    /// <summary>What the caller says to this.</summary>
    public string Answer(string asked) => asked switch
    {
        _ when Has(asked, "Shall I book it") => IsRight(asked) ? "yes please" : "no",
        _ when Has(asked, "should be different") || Has(asked, "like to change") => "the name is wrong",
        _ when Has(asked, "email") => SpokenEmail,
        _ when Has(asked, "name") => Name,
        _ when Has(asked, "leave a message") || Has(asked, "take a message") => "no",
        _ when Has(asked, " day") || Has(asked, "When") => $"{Day} at {Time}",
        _ when Has(asked, "time") || Has(asked, "which") || Has(asked, "what suits") || Has(asked, "would that") => Time,
        _ => Opening,
    };

    private bool IsRight(string readBack) => Has(readBack, Name) && Has(readBack, SpokenEmail) && Has(readBack, Clock);

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}

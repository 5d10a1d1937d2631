namespace VoiceBookingKit.E2E.Tests.Calling;

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

    protected override string AnswerReadBack(string readBack) => Wrong(readBack) switch
    {
        null => "yes please",
        "service" => No,
        var wrong => $"change the {wrong}",
    };

    protected override string AnswerQuestion(string asked, string readBack) => asked switch
    {
        _ when IsAboutChange(asked) && Wrong(readBack) == "service" => Service,
        _ when IsAboutChange(asked) => $"change the {Wrong(readBack) ?? "time"}",
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
        : !Has(readBack, Service.Split(' ')[^1]) ? "service"
        : null;
}

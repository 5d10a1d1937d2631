namespace VoiceBookingKit.E2E.Tests.Calling;

/// <summary>Another time for the appointment of this call.</summary>
/// <param name="Day">The day in words; its last word is the day's name.</param>
/// <param name="Time">The time in words.</param>
/// <param name="Clock">The time as it is written.</param>
internal sealed record SpokenMove(string Day, string Time, string Clock) : SpokenWish("i'd like to reschedule my appointment", "It's moved")
{
    protected override string AnswerReadBack(string readBack) => IsRight(readBack) ? "yes please" : No;

    protected override string AnswerQuestion(string asked, string readBack) => asked switch
    {
        _ when Has(readBack, "hall I book") && IsAboutChange(asked) => "never mind", // nothing new was wanted
        _ when Has(asked, "day") || Has(asked, "time") || Has(asked, "which") || Has(asked, "suits") || Has(asked, "would ") || Has(asked, "stays a") || IsAboutChange(asked) => $"{Day} at {Time}",
        _ => Opening,
    };

    private bool IsRight(string readBack) =>
        Has(readBack, "hall I move") && readBack[readBack.IndexOf(" to ", StringComparison.Ordinal)..] is var to && Has(to, Day.Split(' ')[^1]) && Has(to, $"at {Clock}");
}

/// <summary>That the appointment of this call be cancelled.</summary>
internal sealed record SpokenCancellation() : SpokenWish("i want to cancel my appointment", "is cancelled")
{
    protected override string AnswerReadBack(string readBack) => Has(readBack, "hall I cancel") ? "yes please" : No;

    protected override string AnswerQuestion(string asked, string readBack) => IsAboutChange(asked) ? "never mind" : Opening;
}

using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>A weekday and a date that are not one day, said in an utterance that waits for the caller to say which is meant.</summary>
/// <param name="Before">The state that the utterance was said in.</param>
/// <param name="Heard">What was heard of it.</param>
/// <param name="Day">The day in it.</param>
internal sealed record UnclearDay(DialogueState Before, Understanding Heard, DateMention Day)
{
    /// <summary>The days to choose from, the earlier first.</summary>
    public IReadOnlyList<DateOnly> Days { get; } = Day.OtherDay < Day.From ? [Day.OtherDay.Value, Day.From] : [Day.From, Day.OtherDay!.Value];

    /// <summary>The utterance as it would have been heard with another day in it, or with none.</summary>
    /// <param name="day">The day, or null.</param>
    /// <param name="answer">The words that settled it, which may say more.</param>
    public Understanding With(DateMention? day, Understanding answer)
    {
        IEnumerable<DateMention> others = Heard.Dates.Where(date => date != Day);
        return Heard with
        {
            // In the place of the unclear one, so that "from Monday to Tuesday the 4th" keeps its direction.
            Dates = day is null ? [.. others] : [.. Heard.Dates.Select(date => date == Day ? day with { Text = Day.Text } : date)],
            Times = answer.Times.Count > 0 ? answer.Times : Heard.Times,
            Name = answer.Name ?? Heard.Name,
            Email = answer.Email ?? Heard.Email,
            Phone = answer.Phone ?? Heard.Phone,
        };
    }
}

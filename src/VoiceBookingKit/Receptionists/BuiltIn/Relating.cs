using System.Globalization;
using VoiceBookingKit.Language;

namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>Hears days and times that are said by their relation to an appointment or slot in view: "an hour later", "the same time", "that day".</summary>
internal static class Relating
{
    /// <summary>The wish with what the words relate to filled in.</summary>
    public static Wish Apply(Wish wish, Understanding heard, DialogueState state)
    {
        if (InView(state) is not { } view)
            return wish;
        if (heard.Times.Count == 0 && Shift(heard.Text) is { } shift)
            return wish with { Days = heard.Dates.Count > 0 ? wish.Days : [Day(view)], Times = [new TimeMention("", TimeOnly.FromDateTime(view + shift))], IsAnyDay = false };
        if (heard.Times.Count == 0 && Cues.SameTime().IsMatch(heard.Text))
            wish = wish with { Times = [new TimeMention("", TimeOnly.FromDateTime(view))] };
        if (heard.Dates.Count == 0 && heard.Times.Count > 0 && Cues.SameDay().IsMatch(heard.Text))
            wish = wish with { Days = [Day(view)], IsAnyDay = false };
        return wish;
    }

    /// <summary>How much later, or when negative earlier, something should be; null when nothing of the kind was said.</summary>
    public static TimeSpan? Shift(string text)
    {
        var match = Cues.Shift().Match(text);
        if (!match.Success)
            return null;
        var count = Count(match.Groups["n"].Value.ToLowerInvariant());
        var length = match.Groups["unit"].Value.StartsWith('h') ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count);
        return match.Groups["way"].Value.ToLowerInvariant() is "earlier" or "sooner" or "before" ? -length : length;
    }

    private static double Count(string words) => words switch
    {
        "half an" => 0.5,
        "two" => 2,
        "three" => 3,
        "fifteen" => 15,
        "thirty" => 30,
        _ when words.StartsWith("forty", StringComparison.Ordinal) => 45,
        _ => double.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1,
    };

    private static DateTime? InView(DialogueState state)
    {
        if (state.Chosen is { } chosen)
            return chosen.Date.ToDateTime(chosen.Time);
        if (state.Offer.Said is [var only])
            return only.Date.ToDateTime(only.Time);
        return (state.Subject ?? state.Done)?.LocalStart.DateTime;
    }

    private static DateMention Day(DateTime at) => new("", DateOnly.FromDateTime(at), DateOnly.FromDateTime(at));
}

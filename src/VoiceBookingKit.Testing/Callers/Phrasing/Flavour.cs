using System.Globalization;

namespace VoiceBookingKit.Testing.Callers.Phrasing;

/// <summary>What people say around an answer, and how they misspell it.</summary>
internal static class Flavour
{
    private static readonly (string Right, string Wrong)[] Slips =
    [
        ("tomorrow", "tomorow"), ("Tuesday", "tuseday"), ("Wednesday", "wensday"), ("Thursday", "thrusday"), ("appointment", "appoinment"), ("Saturday", "saterday"),
        ("afternoon", "afternon"), ("morning", "mornign"), ("please", "plz"), ("I would like", "id like"), ("I'd like", "id like"), ("schedule", "shedule"),
        ("cancel", "cancle"), ("February", "febuary"), ("next week", "nxt week"), ("half past", "half passed"), ("you", "u"), ("I'm", "im"), ("it's", "its"), ("that's", "thats"), ("don't", "dont"),
    ];

    /// <summary>Small talk before and after.</summary>
    public static string Chatty(string answer, Dice dice)
    {
        var before = dice.Pick(
            "Oh, sure. ", "Right, okay, so, ", "Let me think... ", "Well, my week has been crazy, but ", "Thanks for asking! ", "Hmm, ", "Yeah, of course. ", "Okay great. ",
            "Sorry, the dog is barking here. ", "So, a colleague told me about you. ");
        var after = dice.Pick("", "", " Hope that helps!", " Is that okay?", " if that's alright with you.", " Thanks so much!", " That would be lovely.");
        return $"{before}{answer}{after}";
    }

    /// <summary>Lower case, hasty, with a slip or two; email addresses stay as they are.</summary>
    public static string Hasty(string answer, Dice dice)
    {
        if (answer.Contains('@', StringComparison.Ordinal))
            return answer;
        foreach (var (right, wrong) in Slips)
        {
            if (dice.Chance(0.4))
                answer = answer.Replace(right, wrong, StringComparison.OrdinalIgnoreCase);
        }
        answer = answer.TrimEnd('.');
        return dice.Chance(0.7) ? answer.ToLower(CultureInfo.InvariantCulture) : answer;
    }
}

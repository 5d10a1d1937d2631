namespace VoiceBookingKit.Testing.Callers.Phrasing;

/// <summary>Ways in which people say when they would like to come.</summary>
internal static class WishWords
{
    /// <summary>Days and times in one phrase, such as "Tuesday at 2 PM".</summary>
    public static string Say(CallerWish wish, DateOnly today, Dice dice)
    {
        var (day, time) = (Day(wish, today, dice), Time(wish, dice));
        if (time.Length == 0)
            return day;
        return wish.IsExact && dice.Chance(0.2) ? $"{time} on {day}".Replace("on tomorrow", "tomorrow", StringComparison.Ordinal).Replace("on today", "today", StringComparison.Ordinal).Replace("on later today", "later today", StringComparison.Ordinal).Replace("on in ", "in ", StringComparison.Ordinal) : $"{day} {time}";
    }

    /// <summary>The days alone.</summary>
    public static string Day(CallerWish wish, DateOnly today, Dice dice) =>
        wish.IsOneDay ? DayWords.Say(wish.From, today, dice) : DayWords.SayRange(wish.From, wish.To, today, dice);

    /// <summary>The time alone, with its preposition; empty when any will do.</summary>
    public static string Time(CallerWish wish, Dice dice)
    {
        if (wish.IsAnyTime)
            return "";
        return wish.IsExact ? $"at {TimeWords.Say(wish.Earliest, dice)}" : TimeWords.SayRange(wish.Earliest, wish.Latest, dice);
    }
}

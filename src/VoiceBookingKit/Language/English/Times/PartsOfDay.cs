using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>"in the morning", "late afternoon", "after lunch", "first thing".</summary>
internal static class PartsOfDay
{
    private static readonly PhraseBook<TimeMatch> Book = new(
        (Part("06:00", "12:00", HalfDay.Morning),
        [
            "[in/during/on/for] [the] morning/mornings", "mornings", "this morning", "later this morning",
        ]),
        (Part("06:00", "09:00", HalfDay.Morning),
        [
            "[in/during] [the] early morning", "[in] the very early morning", "early in the morning", "before work",
            "first thing in the morning early",
        ]),
        (Part("07:00", "10:00", HalfDay.Morning), ["first thing", "first thing in the morning", "first thing this morning"]),
        (Part("09:00", "11:00", HalfDay.Morning),
        [
            "[in] [the] mid morning", "middle of the morning", "[in] the middle of the morning", "midmorning",
        ]),
        (Part("10:00", "12:00", HalfDay.Morning),
        [
            "[in] [the] late/later morning", "late/later in the morning", "end of the morning", "later this morning",
        ]),
        (Part("06:00", "12:00", HalfDay.Morning), ["before lunch", "before lunchtime"]),
        (Part("12:00", "14:00", HalfDay.Afternoon),
        [
            "[at/over/around/during] lunchtime", "at/over/around/during lunch [time]", "[in] [the] early afternoon",
            "early in the afternoon", "in my/the lunch break/hour", "on/during my lunch break/hour", "lunch time",
        ]),
        (Part("12:00", "18:00", HalfDay.Afternoon),
        [
            "[in/during/on/for] [the] afternoon/afternoons", "this afternoon", "arvo", "this arvo", "later this afternoon",
        ]),
        (Part("13:00", "18:00", HalfDay.Afternoon), ["after lunch", "after lunchtime", "after the lunch break", "after my lunch break"]),
        (Part("14:00", "16:00", HalfDay.Afternoon), ["[in] [the] mid afternoon", "[in] the middle of the afternoon", "midafternoon"]),
        (Part("15:00", "18:00", HalfDay.Afternoon),
        [
            "[in] [the] late/later afternoon", "late/later in the afternoon", "after school", "end of the afternoon",
        ]),
        (Part("16:00", "18:00", HalfDay.Afternoon),
        [
            "[at/towards/toward] [the] end of the/my [work] day", "close of business", "last thing in the day/afternoon",
            "late in the day", "end of day",
        ]),
        (Part("17:00", "22:00", HalfDay.Evening),
        [
            "[in/during/on/for] [the] evening/evenings", "this evening", "tonight", "tonite", "after work", "after dinner",
            "later this evening", "early evening", "in the early evening",
        ]),
        (Part("19:00", "22:00", HalfDay.Evening), ["[in] [the] late evening", "late in the evening", "late/later tonight"]),
        (Part("18:00", "23:59", HalfDay.Night), ["at night", "night", "in the night", "late at night", "nights"]));

    private static readonly PhraseBook<bool> DayFollows = new((true,
        ["[later] this morning/afternoon/evening", "tonight", "tonite", "this arvo"]));

    public static int Read(in Line line, int at, out TimeMatch match)
    {
        var taken = Book.Read(line, at, out match);
        if (taken == 0 || (line.Is(at, "night") && line.Is(at - 1, "good")))
            return 0;
        return taken;
    }

    /// <summary>Whether the part of the day is one of today: "this afternoon".</summary>
    public static bool IsOfToday(in Line line, int at) => DayFollows.Read(line, at, out _) > 0;

    private static TimeMatch Part(string from, string to, HalfDay half) => new(TimeKind.Part, Parse(from), Parse(to), half);

    private static Clock Parse(string time) => Clock.At(int.Parse(time[..2], null) * 60 + int.Parse(time[3..], null));
}

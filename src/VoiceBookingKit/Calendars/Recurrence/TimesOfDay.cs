namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>The times of day that a rule's hours, minutes and seconds make together.</summary>
internal static class TimesOfDay
{
    /// <summary>Seconds into the day, hour or minute, in order.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">The time at which the rule starts, which stands in for parts that it leaves open.</param>
    public static int[] Of(RecurrenceRule rule, long start)
    {
        var hours = rule.Frequency <= Frequency.Hourly ? [0] : OrStart(rule.Hours, start / WallClock.Hour % 24);
        var minutes = rule.Frequency <= Frequency.Minutely ? [0] : OrStart(rule.Minutes, start / WallClock.Minute % 60);
        var seconds = rule.Frequency == Frequency.Secondly ? [0] : OrStart(rule.Seconds, start % 60);
        return [.. from hour in hours from minute in minutes from second in seconds select hour * WallClock.Hour + minute * WallClock.Minute + second];
    }

    private static IEnumerable<int> OrStart(IReadOnlyList<int> part, long start) => part.Count > 0 ? part.Distinct().Order() : [(int)start];
}

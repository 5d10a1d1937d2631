namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Expands a rule in wall-clock time: what a zone makes of each instance is for the caller to say.</summary>
internal static class RuleExpansion
{
    /// <summary>The instances of a rule that start between two times, in order and lazily.</summary>
    /// <param name="rule">The rule; its <see cref="RecurrenceRule.Until"/> is given apart.</param>
    /// <param name="start">The rule's start (DTSTART).</param>
    /// <param name="isDate">Whether the start is a date, in which case the rule's times of day are ignored.</param>
    /// <param name="window">First and last time wanted.</param>
    /// <param name="until">The last time at which an instance may start.</param>
    /// <param name="countsStart">Whether the start is an instance even if the rule does not hit it, as it is for RRULE and not for EXRULE.</param>
    /// <param name="budget">What the work is paid from.</param>
    public static IEnumerable<long> Expand(
        RecurrenceRule rule, long start, bool isDate, (long From, long To) window, long until, bool countsStart, WorkBudget budget)
    {
        if (rule.Count is { } count && PlainStep(rule, isDate) is { } step)
        {
            until = Math.Min(until, start + (count - 1) * step);
            rule = rule with { Count = null };
        }
        var left = rule.Count ?? long.MaxValue;
        var from = Math.Max(window.From, start);
        var to = Math.Min(window.To, until);
        var isFirst = rule.Count is not null && countsStart;
        var found = rule.Frequency >= Frequency.Daily
            ? new DayRule(rule, start, isDate, budget).Between(from, to)
            : new ClockRule(rule, start, isDate, budget).Between(from, to);
        foreach (var time in found)
        {
            if (time < start)
                continue;
            if (isFirst && time > start)
                left--;
            isFirst = false;
            if (time > to || left-- <= 0)
                yield break;
            if (time >= from)
                yield return time;
        }
    }

    /// <summary>How far apart a rule's instances are, when that is always the same.</summary>
    private static long? PlainStep(RecurrenceRule rule, bool isDate) => rule.Frequency switch
    {
        _ when !rule.IsPlain => null,
        Frequency.Weekly => 7L * WallClock.Day * rule.Interval,
        Frequency.Daily => (long)WallClock.Day * rule.Interval,
        _ when isDate => null,
        Frequency.Hourly => (long)WallClock.Hour * rule.Interval,
        Frequency.Minutely => (long)WallClock.Minute * rule.Interval,
        Frequency.Secondly => rule.Interval,
        _ => null,
    };
}

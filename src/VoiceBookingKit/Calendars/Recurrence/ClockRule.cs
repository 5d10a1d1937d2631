namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Expands rules whose period is an hour, a minute or a second, leaping over days, hours and minutes that the rule rules out.</summary>
internal sealed class ClockRule(RecurrenceRule rule, long start, bool isDate, WorkBudget budget)
{
    private readonly DayFilter _filter = new(rule, WallClock.Date(start));
    private readonly int[] _times = isDate ? [0] : TimesOfDay.Of(rule, start);
    private readonly int _unit = rule.Frequency switch { Frequency.Hourly => WallClock.Hour, Frequency.Minutely => WallClock.Minute, _ => 1 };

    private long Step => (long)_unit * rule.Interval;

    private long Origin => start - start % _unit;

    /// <summary>What the rule allows between two times, in order; may begin earlier, and knows nothing of the start and of bounds.</summary>
    public IEnumerable<long> Between(long from, long to)
    {
        var last = WallClock.Of(DateTime.MaxValue);
        var time = rule.Count is null ? Math.Max(Origin, NextPeriod(from - Step)) : Origin;
        var period = new List<long>();
        while (time <= to && time <= last)
        {
            budget.Step();
            if (RuledOutUntil(time) is { } next)
            {
                time = NextPeriod(next);
                continue;
            }
            if (isDate)
            {
                yield return time - time % WallClock.Day;
                time = NextPeriod(NextDay(time));
                continue;
            }
            period.Clear();
            foreach (var offset in _times)
            {
                budget.Step();
                period.Add(time + offset);
            }
            SetPositions.Keep(period, rule.Positions);
            foreach (var found in period)
                yield return found;
            time += Step;
        }
    }

    /// <summary>When the period at a time is ruled out, the first time that may not be.</summary>
    private long? RuledOutUntil(long time)
    {
        if (!_filter.Allows(WallClock.Date(time)))
            return NextDay(time);
        if (isDate)
            return null;
        if (!Allows(rule.Hours, time / WallClock.Hour % 24))
            return time - time % WallClock.Hour + WallClock.Hour;
        if (_unit <= WallClock.Minute && !Allows(rule.Minutes, time / WallClock.Minute % 60))
            return time - time % WallClock.Minute + WallClock.Minute;
        return _unit == 1 && !Allows(rule.Seconds, time % 60) ? time + 1 : null;
    }

    private static bool Allows(IReadOnlyList<int> part, long value) => part.Count == 0 || part.Contains((int)value);

    private static long NextDay(long time) => time - time % WallClock.Day + WallClock.Day;

    /// <summary>The start of the first period at a time or after it.</summary>
    private long NextPeriod(long time) => time <= Origin ? Origin : Origin + (time - Origin + Step - 1) / Step * Step;
}

namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Expands rules whose period is a day or longer.</summary>
internal sealed class DayRule(RecurrenceRule rule, long start, bool isDate, WorkBudget budget)
{
    private readonly DayFilter _filter = new(rule, WallClock.Date(start));
    private readonly CalendarPeriods _periods = new(rule, WallClock.Date(start));
    private readonly int[] _times = isDate ? [0] : TimesOfDay.Of(rule, start);

    /// <summary>What the rule allows between two times, in order; may begin earlier, and knows nothing of the start and of bounds.</summary>
    public IEnumerable<long> Between(long from, long to)
    {
        // A count can only be kept from the start on.
        var mayJump = rule.Count is null;
        var firstDay = mayJump && rule.Positions.Count == 0 ? (int)Math.Clamp(from / WallClock.Day - 1, 0, DateOnly.MaxValue.DayNumber) : 0;
        var period = new List<long>();
        for (var number = mayJump ? _periods.Before(WallClock.Date(from)) : 0; _periods.Days(number) is var (first, last); number++)
        {
            budget.Step();
            if (first * (long)WallClock.Day > to)
                yield break;
            period.Clear();
            Fill(period, Math.Max(first, firstDay), Math.Min(last, DateOnly.MaxValue.DayNumber));
            SetPositions.Keep(period, rule.Positions);
            foreach (var time in period)
                yield return time;
        }
    }

    private void Fill(List<long> period, int first, int last)
    {
        for (var day = first; day <= last; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (!_filter.AllowsMonth(date.Month))
            {
                day += DateTime.DaysInMonth(date.Year, date.Month) - date.Day;
                continue;
            }
            budget.Step();
            if (!_filter.Allows(date))
                continue;
            foreach (var time in _times)
            {
                budget.Step();
                period.Add(day * (long)WallClock.Day + time);
            }
        }
    }
}

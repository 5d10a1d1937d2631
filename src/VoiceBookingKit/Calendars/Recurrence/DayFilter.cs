namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Which days a rule allows: all of its parts about months, weeks and days, and what the start stands in for where they say nothing.</summary>
internal sealed class DayFilter
{
    private readonly int _months;
    private readonly int _weekdays;
    private readonly WeekdayPart[] _nthWeekdays;
    private readonly bool _nthOfMonth;
    private readonly int[] _monthDays;
    private readonly int[] _yearDays;
    private readonly int[] _weeks;
    private readonly DayOfWeek _weekStart;

    public DayFilter(RecurrenceRule rule, DateOnly start)
    {
        var (months, monthDays, days) = WithStart(rule, start);
        _months = Mask(months);
        _monthDays = [.. monthDays];
        _yearDays = [.. rule.YearDays];
        _weeks = [.. rule.Weeks];
        _weekStart = rule.WeekStart;
        // Only in a month or a year is there an nth weekday to speak of.
        var countsWeekdays = rule.Frequency is Frequency.Monthly or Frequency.Yearly;
        _nthOfMonth = rule.Frequency == Frequency.Monthly || rule.Months.Count > 0;
        _weekdays = Mask(days.Where(day => !countsWeekdays || day.Nth == 0).Select(day => (int)day.Day));
        _nthWeekdays = [.. days.Where(day => countsWeekdays && day.Nth != 0)];
    }

    public bool AllowsMonth(int month) => _months == 0 || (_months & (1 << month)) != 0;

    public bool Allows(DateOnly date) =>
        AllowsMonth(date.Month)
        && (_monthDays.Length == 0 || Either(_monthDays, date.Day, DateTime.DaysInMonth(date.Year, date.Month)))
        && (_yearDays.Length == 0 || Either(_yearDays, date.DayOfYear, DaysInYear(date)))
        && AllowsWeekday(date)
        && (_weeks.Length == 0 || AllowsWeek(date.DayNumber));

    /// <summary>What the rule leaves open is as it is at the start: the day of the month, the month or the weekday (RFC 5545 section 3.3.10).</summary>
    private static (IReadOnlyList<int> Months, IReadOnlyList<int> MonthDays, IReadOnlyList<WeekdayPart> Days) WithStart(RecurrenceRule rule, DateOnly start)
    {
        var (months, monthDays, days) = (rule.Months, rule.MonthDays, rule.Days);
        if (monthDays.Count + days.Count + rule.YearDays.Count > 0)
            return (months, monthDays, days);
        return rule.Frequency switch
        {
            Frequency.Yearly when rule.Weeks.Count > 0 => (months, monthDays, [new WeekdayPart(start.DayOfWeek)]),
            Frequency.Yearly => (months.Count > 0 ? months : [start.Month], [start.Day], days),
            Frequency.Monthly => (months, [start.Day], days),
            Frequency.Weekly => (months, monthDays, [new WeekdayPart(start.DayOfWeek)]),
            _ => (months, monthDays, days),
        };
    }

    private bool AllowsWeekday(DateOnly date)
    {
        if (_weekdays == 0 && _nthWeekdays.Length == 0)
            return true;
        if ((_weekdays & (1 << (int)date.DayOfWeek)) != 0)
            return true;
        var (day, length) = _nthOfMonth ? (date.Day, DateTime.DaysInMonth(date.Year, date.Month)) : (date.DayOfYear, DaysInYear(date));
        foreach (var part in _nthWeekdays)
        {
            if (part.Day == date.DayOfWeek && part.Nth == (part.Nth > 0 ? (day - 1) / 7 + 1 : -((length - day) / 7 + 1)))
                return true;
        }
        return false;
    }

    private bool AllowsWeek(int dayNumber)
    {
        var year = WeekNumbers.YearOf(dayNumber, _weekStart);
        var first = WeekNumbers.FirstWeek(year, _weekStart);
        return Either(_weeks, (dayNumber - first) / 7 + 1, (WeekNumbers.FirstWeek(year + 1, _weekStart) - first) / 7);
    }

    private static bool Either(int[] wanted, int fromStart, int length) =>
        Array.IndexOf(wanted, fromStart) >= 0 || Array.IndexOf(wanted, fromStart - length - 1) >= 0;

    private static int DaysInYear(DateOnly date) => DateTime.IsLeapYear(date.Year) ? 366 : 365;

    private static int Mask(IEnumerable<int> numbers) => numbers.Aggregate(0, (mask, number) => mask | (1 << number));
}

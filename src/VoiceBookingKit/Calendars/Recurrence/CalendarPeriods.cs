namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>The periods of a rule that are a day or longer, numbered from the one in which it starts.</summary>
internal sealed class CalendarPeriods(RecurrenceRule rule, DateOnly start)
{
    private readonly int _startYear = rule.Weeks.Count > 0 ? WeekNumbers.YearOf(start.DayNumber, rule.WeekStart) : start.Year;
    private readonly int _startMonth = start.Year * 12 + start.Month - 1;
    private readonly int _startWeek = start.DayNumber - WeekNumbers.DaysInto(start.DayNumber, rule.WeekStart);

    /// <summary>The number of a period that ends before a date, or 0; found without walking there.</summary>
    public long Before(DateOnly date)
    {
        long passed = rule.Frequency switch
        {
            Frequency.Yearly => date.Year - _startYear - 1,
            Frequency.Monthly => date.Year * 12 + date.Month - 1 - _startMonth,
            Frequency.Weekly => (date.DayNumber - _startWeek) / 7,
            _ => date.DayNumber - start.DayNumber,
        };
        return Math.Max(0, passed / rule.Interval - 1);
    }

    /// <summary>The first and the last day number of a period, or null when it lies beyond the calendar.</summary>
    public (int First, int Last)? Days(long number)
    {
        var passed = number * rule.Interval;
        switch (rule.Frequency)
        {
            case Frequency.Yearly:
                var year = _startYear + passed;
                if (year is < 1 or > 9999)
                    return null;
                return rule.Weeks.Count > 0
                    ? (WeekNumbers.FirstWeek((int)year, rule.WeekStart), WeekNumbers.FirstWeek((int)year + 1, rule.WeekStart) - 1)
                    : (new DateOnly((int)year, 1, 1).DayNumber, new DateOnly((int)year, 12, 31).DayNumber);
            case Frequency.Monthly:
                var month = _startMonth + passed;
                if (month / 12 is < 1 or > 9999)
                    return null;
                var first = new DateOnly((int)(month / 12), (int)(month % 12) + 1, 1);
                return (first.DayNumber, first.DayNumber + DateTime.DaysInMonth(first.Year, first.Month) - 1);
            case Frequency.Weekly:
                return Within(_startWeek + passed * 7, 7);
            default:
                return Within(start.DayNumber + passed, 1);
        }
    }

    private static (int First, int Last)? Within(long first, int days) => first > DateOnly.MaxValue.DayNumber ? null : ((int)first, (int)first + days - 1);
}

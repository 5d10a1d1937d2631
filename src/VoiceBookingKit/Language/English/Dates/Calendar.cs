namespace VoiceBookingKit.Language.English.Dates;

/// <summary>Arithmetic on days; weeks begin on Monday.</summary>
internal static class Calendar
{
    public static DateOnly Monday(DateOnly day) => day.Plus(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly InWeekOf(DateOnly day, DayOfWeek weekday) => Monday(day).Plus(((int)weekday + 6) % 7);

    /// <summary>The first such weekday after a day.</summary>
    public static DateOnly NextAfter(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.Plus(ahead == 0 ? 7 : ahead);
    }

    /// <summary>Such a weekday nearest to a day, not before today.</summary>
    public static DateOnly Nearest(DateOnly day, DayOfWeek weekday, DateOnly today)
    {
        var nearest = NextAfter(day.Plus(-4), weekday);
        return nearest < today ? NextAfter(day, weekday) : nearest;
    }

    public static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    public static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The day, moved within what a calendar can hold.</summary>
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static DateOnly PlusMonths(this DateOnly day, int months)
    {
        var month = (long)day.Year * 12 + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= 120_000 ? DateOnly.MaxValue : day.AddMonths(months);
    }

    /// <summary>The day of the nearest month, from this one on, that has it and has it not behind it.</summary>
    public static DateOnly NextDayOfMonth(DateOnly today, int day)
    {
        for (var month = StartOfMonth(today); ; month = month.PlusMonths(1))
        {
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.Plus(day - 1) is var found && (found >= today || found.Year == 9999))
                return found;
        }
    }

    /// <summary>The day of the year, this one or a later one, that has it and has it not behind it.</summary>
    public static bool TryNextDayOfYear(DateOnly today, int month, int day, out DateOnly found)
    {
        for (var year = today.Year; year <= Math.Min(today.Year + 8, 9999); year++)
        {
            if (TryDay(year, month, day, out found) && found >= today)
                return true;
        }

        found = default;
        return false;
    }

    public static bool TryDay(int year, int month, int day, out DateOnly found)
    {
        var exists = year is > 0 and < 10_000 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);
        found = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }
}

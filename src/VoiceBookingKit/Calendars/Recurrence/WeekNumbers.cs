namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>The weeks of a year: the first one is the first that has at least four of its days in the year (RFC 5545, BYWEEKNO).</summary>
internal static class WeekNumbers
{
    /// <summary>The day number at which the first week of a year starts; may lie in the year before.</summary>
    public static int FirstWeek(int year, DayOfWeek weekStart)
    {
        var fourth = DayNumber(year, 4);
        return fourth - DaysInto(fourth, weekStart);
    }

    /// <summary>The year to which the week of a day belongs.</summary>
    public static int YearOf(int dayNumber, DayOfWeek weekStart)
    {
        var middle = dayNumber - DaysInto(dayNumber, weekStart) + 3;
        return DateOnly.FromDayNumber(Math.Clamp(middle, 0, DateOnly.MaxValue.DayNumber)).Year;
    }

    /// <summary>How many days of its week lie before a day.</summary>
    public static int DaysInto(int dayNumber, DayOfWeek weekStart) => (Weekday(dayNumber) - (int)weekStart + 7) % 7;

    /// <summary>The weekday of a day, Sunday being 0. The first day of the year 1 was a Monday.</summary>
    public static int Weekday(int dayNumber) => (dayNumber % 7 + 8) % 7;

    // The year after the last one still has a first week, for the last one to end before.
    private static int DayNumber(int year, int day) => year > 9999 ? DateOnly.MaxValue.DayNumber + day : new DateOnly(year, 1, day).DayNumber;
}

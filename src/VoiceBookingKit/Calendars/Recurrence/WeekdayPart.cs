namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>One value of BYDAY.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="Nth">Which one of the month or year, counted from the end when negative; 0 for each one.</param>
internal readonly record struct WeekdayPart(DayOfWeek Day, int Nth = 0);

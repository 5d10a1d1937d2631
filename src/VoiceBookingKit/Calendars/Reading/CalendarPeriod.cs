namespace VoiceBookingKit.Calendars.Reading;

/// <summary>An instance that a file names one by one (RDATE), with a length of its own if it is a period.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends, or null.</param>
/// <param name="Duration">How long it lasts, or null.</param>
internal readonly record struct CalendarPeriod(CalendarTime Start, CalendarTime? End = null, CalendarDuration? Duration = null);

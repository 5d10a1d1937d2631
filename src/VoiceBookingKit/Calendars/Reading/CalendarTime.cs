namespace VoiceBookingKit.Calendars.Reading;

/// <summary>A date or time as a file writes it, before its zone is looked up.</summary>
/// <param name="Local">The wall-clock time in seconds from the start of the year 1; midnight for a date.</param>
/// <param name="Kind">What kind of time it is.</param>
/// <param name="ZoneId">The name of its zone, for <see cref="CalendarTimeKind.Zoned"/>.</param>
internal readonly record struct CalendarTime(long Local, CalendarTimeKind Kind, string? ZoneId = null);

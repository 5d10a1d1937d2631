namespace VoiceBookingKit.Calendars.Reading;

/// <summary>A length of time (RFC 5545 section 3.3.6).</summary>
/// <param name="Days">Days as the wall clock counts them, 23 to 25 hours each.</param>
/// <param name="Seconds">Exact seconds after those days.</param>
internal readonly record struct CalendarDuration(int Days, long Seconds);

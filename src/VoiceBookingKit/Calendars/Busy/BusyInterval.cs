namespace VoiceBookingKit.Calendars.Busy;

/// <summary>A stretch of time that an event blocks.</summary>
/// <param name="Start">First instant, in UTC.</param>
/// <param name="End">First instant after it, in UTC.</param>
/// <param name="Uid">The event's identifier; empty when it has none.</param>
public readonly record struct BusyInterval(DateTimeOffset Start, DateTimeOffset End, string Uid);

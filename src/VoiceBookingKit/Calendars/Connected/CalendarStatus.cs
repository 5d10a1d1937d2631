namespace VoiceBookingKit.Calendars.Connected;

/// <summary>How a calendar is doing.</summary>
/// <param name="Name">The calendar.</param>
/// <param name="ReadAt">When it was last read, in UTC; null when never yet.</param>
/// <param name="FailingSince">Since when it can't be read, in UTC; null when it can.</param>
/// <param name="Problem">What is wrong, without personal data or secrets; null when nothing is.</param>
public sealed record CalendarStatus(string Name, DateTimeOffset? ReadAt, DateTimeOffset? FailingSince, string? Problem);

using VoiceBookingKit.Calendars.Busy;

namespace VoiceBookingKit.CalendarFeeds.Fetching;

/// <summary>A feed as it was read.</summary>
/// <param name="Calendar">Its busy time.</param>
/// <param name="Version">The ETag that it came with, or null.</param>
/// <param name="Modified">The Last-Modified that it came with, or null.</param>
/// <param name="ReadAt">When the server last said that this is how it stands.</param>
internal sealed record FetchedFeed(ExpandedCalendar Calendar, string? Version, string? Modified, DateTimeOffset ReadAt);

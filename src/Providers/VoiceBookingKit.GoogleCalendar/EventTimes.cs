using VoiceBookingKit.GoogleCalendar.Wire;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.GoogleCalendar;

/// <summary>When an event takes place, in UTC; a day without times is one of the calendar's zone.</summary>
internal static class EventTimes
{
    /// <summary>The event's time, or null when it has none that can be read.</summary>
    public static TimeRange? Of(GoogleEvent seen, string? calendarZone)
    {
        var zone = IanaZone.TryGet(calendarZone, out var known) ? known : IanaZone.Get("Etc/UTC");
        return Instant(seen.Start, zone) is { } start && Instant(seen.End, zone) is { } end && start <= end ? new TimeRange(start, end) : null;
    }

    private static DateTimeOffset? Instant(GoogleTime? time, IanaZone zone) =>
        time?.DateTime?.ToUniversalTime() ?? (time?.Date is { } day ? zone.StartOfDay(day).ToUniversalTime() : null);
}

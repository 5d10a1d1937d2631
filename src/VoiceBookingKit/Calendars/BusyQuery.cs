using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars;

/// <summary>A question when a calendar is busy.</summary>
/// <param name="Within">The time asked about, in UTC, at most 400 days.</param>
public sealed record BusyQuery(TimeRange Within)
{
    /// <summary>The service to be booked, for calendars that know services; null for any.</summary>
    public string? ServiceId { get; init; }

    /// <summary>Whose time it is, for calendars that know staff; null for anyone's.</summary>
    public string? StaffId { get; init; }

    /// <summary>How long the appointment would last, for calendars that answer in slots; null for the usual length.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The entry that would make room by moving here, or null.</summary>
    public CalendarEntry? Leaving { get; init; }
}

/// <summary>When a calendar is busy, and how fresh that is.</summary>
/// <param name="Busy">Every busy stretch that overlaps the time asked about; whole or cut to it, in any order; <see cref="BusyInterval.Uid"/> is the entry's id where there is one.</param>
/// <param name="AsOf">When the calendar was read, in UTC: earlier than now when the answer comes from a cache.</param>
public sealed record BusyReading(IReadOnlyList<BusyInterval> Busy, DateTimeOffset AsOf);

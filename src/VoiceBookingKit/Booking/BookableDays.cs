using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>The days that the desk reckons with. Strangers may send any date, and near the ends of the calendar zones have no local time.</summary>
internal static class BookableDays
{
    private static readonly DateOnly FirstDay = new(1970, 1, 2);
    private static readonly DateOnly LastDay = new(9000, 1, 1);

    /// <summary>What starts earlier than this is past.</summary>
    public static DateTimeOffset Earliest { get; } = new(FirstDay, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>What starts then or later is too far ahead.</summary>
    public static DateTimeOffset Latest { get; } = new(LastDay, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>All of some local days, as far as the desk reckons.</summary>
    public static TimeRange Range(IanaZone zone, DateOnly from, DateOnly to) => new(zone.StartOfDay(Clamp(from)), zone.StartOfDay(Clamp(to).AddDays(1)));

    private static DateOnly Clamp(DateOnly day) => day < FirstDay ? FirstDay : day > LastDay ? LastDay : day;
}

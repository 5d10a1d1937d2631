namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>Counts seconds from the start of the year 1, in which both wall-clock times and instants are reckoned without ever leaving the calendar.</summary>
internal static class WallClock
{
    public const int Day = 86_400;
    public const int Hour = 3_600;
    public const int Minute = 60;

    private static readonly long Last = Of(DateTime.MaxValue);

    public static long Of(DateTime time) => time.Ticks / TimeSpan.TicksPerSecond;

    public static long Of(DateTimeOffset instant) => Of(instant.UtcDateTime);

    public static long Of(DateOnly date) => (long)date.DayNumber * Day;

    /// <summary>The time; the first or the last one there is for what lies outside the calendar.</summary>
    public static DateTime Time(long seconds) => new(Math.Clamp(seconds, 0, Last) * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);

    public static DateTimeOffset Instant(long seconds) => new(Time(seconds), TimeSpan.Zero);

    public static DateOnly Date(long seconds) => DateOnly.FromDateTime(Time(seconds));
}

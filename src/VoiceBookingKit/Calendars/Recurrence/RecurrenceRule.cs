using VoiceBookingKit.Calendars.Reading;

namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>A recurrence rule as it is written (RFC 5545 section 3.3.10); empty lists stand for parts that are not there.</summary>
/// <param name="Frequency">How long the rule's period is.</param>
internal sealed record RecurrenceRule(Frequency Frequency)
{
    /// <summary>Every how many periods; at least 1.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>How many instances there are in all, the start among them; null for no such bound.</summary>
    public int? Count { get; init; }

    /// <summary>The last moment at which an instance may start, or null.</summary>
    public CalendarTime? Until { get; init; }

    public IReadOnlyList<int> Seconds { get; init; } = [];

    public IReadOnlyList<int> Minutes { get; init; } = [];

    public IReadOnlyList<int> Hours { get; init; } = [];

    public IReadOnlyList<WeekdayPart> Days { get; init; } = [];

    public IReadOnlyList<int> MonthDays { get; init; } = [];

    public IReadOnlyList<int> YearDays { get; init; } = [];

    public IReadOnlyList<int> Weeks { get; init; } = [];

    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Which of a period's instances to keep, counted from the end when negative; empty for all of them.</summary>
    public IReadOnlyList<int> Positions { get; init; } = [];

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>Whether the rule only says how far apart its instances are.</summary>
    public bool IsPlain =>
        Seconds.Count + Minutes.Count + Hours.Count + Days.Count + MonthDays.Count + YearDays.Count + Weeks.Count + Months.Count + Positions.Count == 0;
}

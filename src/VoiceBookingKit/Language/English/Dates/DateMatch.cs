namespace VoiceBookingKit.Language.English.Dates;

/// <summary>What kind of words named a day, because neighbouring words may still refine some of them.</summary>
internal enum DateKind : byte
{
    /// <summary>Words that name no possible day, such as "February 30th".</summary>
    Impossible,

    /// <summary>Settled: "tomorrow", "March 5th".</summary>
    Settled,

    /// <summary>A weekday and nothing more: "Friday".</summary>
    Weekday,

    /// <summary>A day of whichever month comes: "the 14th".</summary>
    DayOfMonth,

    /// <summary>A whole week, or a part of one, that a weekday may refine: "next week".</summary>
    Week,

    /// <summary>A whole month that a day may refine: "next month".</summary>
    Month,
}

/// <summary>A day, or days from first to last, that some words name.</summary>
internal readonly record struct DateMatch(DateKind Kind, DateOnly From, DateOnly To)
{
    /// <summary>The weekday that was said, where a date beside it says the rest.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The day that the weekday alone names, where the date beside it is another weekday.</summary>
    public DateOnly? OtherDay { get; init; }

    public static DateMatch Impossible => default;

    public static DateMatch Day(DateOnly day, DateKind kind = DateKind.Settled) => new(kind, day, day);

    public static DateMatch Days(DateOnly from, DateOnly to, DateKind kind = DateKind.Settled) => new(kind, from, to);
}

/// <summary>What dates are relative to.</summary>
/// <param name="Today">Today at the business.</param>
/// <param name="InView">The day spoken of last, in this line or before it.</param>
/// <param name="Expected">What the caller was asked for.</param>
/// <param name="Offered">How many slots were offered.</param>
/// <param name="OfferedDays">On which days they are.</param>
/// <param name="Moves">Whether something is to be moved, so that "from Monday to Tuesday" is no range.</param>
internal readonly record struct DateContext(DateOnly Today, DateOnly? InView, Expected Expected, int Offered, IReadOnlyList<DateOnly> OfferedDays, bool Moves);

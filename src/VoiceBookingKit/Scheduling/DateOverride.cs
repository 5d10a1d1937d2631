namespace VoiceBookingKit.Scheduling;

/// <summary>Other hours than the week's on certain dates: a holiday, a late opening, a day off.</summary>
/// <remarks>An override replaces all openings that start on its dates. One that began the evening before and goes on past midnight is not cut short.</remarks>
public sealed record DateOverride
{
    /// <summary>Creates an override.</summary>
    /// <param name="from">First local date.</param>
    /// <param name="to">Last local date.</param>
    /// <param name="hours">All openings of each of those dates, in any order; none means closed.</param>
    /// <param name="reason">What to tell a caller, such as <c>Christmas Day</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> lies before <paramref name="from"/>, or two openings overlap.</exception>
    public DateOverride(DateOnly from, DateOnly to, IReadOnlyList<OpenHours> hours, string? reason = null)
    {
        if (to < from)
            throw new ArgumentException($"The override ends on {to:yyyy-MM-dd}, before it starts on {from:yyyy-MM-dd}.", nameof(to));
        From = from;
        To = to;
        Hours = HoursOfDay.Ordered(hours, from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}");
        Reason = reason;
    }

    /// <summary>First local date.</summary>
    public DateOnly From { get; }

    /// <summary>Last local date.</summary>
    public DateOnly To { get; }

    /// <summary>All openings of each of those dates, earliest first; none when closed.</summary>
    public IReadOnlyList<OpenHours> Hours { get; }

    /// <summary>What to tell a caller, such as <c>Christmas Day</c>.</summary>
    public string? Reason { get; }

    /// <summary>Whether nothing opens on those dates.</summary>
    public bool IsClosed => Hours.Count == 0;

    /// <summary>A date on which nothing opens.</summary>
    /// <param name="date">Local date.</param>
    /// <param name="reason">What to tell a caller.</param>
    public static DateOverride Closed(DateOnly date, string? reason = null) => new(date, date, [], reason);

    /// <summary>A date with hours of its own.</summary>
    /// <param name="date">Local date.</param>
    /// <param name="hours">Hours separated by commas, such as <c>10:00-12:00, 13:00-15:00</c>.</param>
    /// <param name="reason">What to tell a caller.</param>
    /// <exception cref="FormatException">The hours can't be read.</exception>
    /// <exception cref="ArgumentException">Two openings overlap.</exception>
    public static DateOverride Open(DateOnly date, string hours, string? reason = null) =>
        new(date, date, [.. hours.Split(',').Select(OpenHours.Parse)], reason);

    /// <summary>Whether the override speaks for a date.</summary>
    /// <param name="date">Local date.</param>
    public bool Covers(DateOnly date) => From <= date && date <= To;
}

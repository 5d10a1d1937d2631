namespace VoiceBookingKit.Receptionists.BuiltIn;

/// <summary>A search for slots that goes from day to day within one turn.</summary>
/// <param name="Days">The days that the caller named and that were not looked at yet, in order of preference.</param>
/// <param name="First">The first day of the search.</param>
internal sealed record Search(IReadOnlyList<DateOnly> Days, DateOnly First)
{
    /// <summary>The most days that one turn looks at.</summary>
    public const int MaxLooks = 6;

    /// <summary>The most days of a long range that are worth looking at.</summary>
    private const int MaxDays = 31;

    /// <summary>How many days were looked at.</summary>
    public int Looks { get; init; }

    /// <summary>Whether the caller named several days, or none in particular.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the days that the caller named are used up, and the next free day is looked at.</summary>
    public bool IsBeyond { get; init; }

    /// <summary>The search for what a caller wishes.</summary>
    /// <param name="wish">A wish that <see cref="Wish.HasDay"/>.</param>
    /// <param name="today">Today at the business.</param>
    public static Search For(Wish wish, DateOnly today)
    {
        var days = wish.Days
            .SelectMany(range => Each(range.IsRange && range.From < today && range.To >= today ? today : range.From, range.To))
            .Distinct()
            .Where(day => !wish.NotDays.Contains(day))
            .Take(MaxDays)
            .ToList();
        if (days.Count == 0)
            days = [Suiting(wish, today)];
        return new Search(days[1..], days[0]) { IsOpen = days.Count > 1 || wish.IsAnyDay };
    }

    /// <summary>The search after its next look.</summary>
    /// <param name="notBefore">A day before which nothing is free, or null.</param>
    /// <param name="next">The day to look at.</param>
    public Search? Step(DateOnly? notBefore, out DateOnly next)
    {
        var left = Days.Where(day => notBefore is null || day >= notBefore).ToList();
        next = left.FirstOrDefault();
        return left.Count == 0 || Looks + 1 >= MaxLooks ? null : this with { Days = left[1..], Looks = Looks + 1 };
    }

    /// <summary>The first day, from one on, that the caller has not rejected.</summary>
    public static DateOnly Suiting(Wish wish, DateOnly from)
    {
        while (wish.NotDays.Contains(from))
            from = from.AddDays(1);
        return from;
    }

    private static IEnumerable<DateOnly> Each(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, Math.Clamp(to.DayNumber - from.DayNumber + 1, 1, MaxDays)).Select(from.AddDays);
}

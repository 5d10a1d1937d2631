namespace VoiceBookingKit.Testing.Callers;

/// <summary>What a simulated caller calls for.</summary>
public sealed record CallerGoal
{
    /// <summary>What is to be done.</summary>
    public CallerErrand Errand { get; init; }

    /// <summary>The caller's full name.</summary>
    public required string Name { get; init; }

    /// <summary>The caller's email address, in lower case.</summary>
    public required string Email { get; init; }

    /// <summary>The service as the caller calls it, or null for a caller who has never heard of services.</summary>
    public string? Service { get; init; }

    /// <summary>The staff member as the caller calls them, or null for anyone.</summary>
    public string? Staff { get; init; }

    /// <summary>What the caller asks for first; for a cancellation, when the appointment is.</summary>
    public required CallerWish Wish { get; init; }

    /// <summary>What the caller asks for when that can't be had, in order.</summary>
    public IReadOnlyList<CallerWish> Otherwise { get; init; } = [];

    /// <summary>To move or cancel: the day and time of the appointment as it is, at the business.</summary>
    public DateTime? Current { get; init; }

    /// <summary>To move or cancel: the appointment's reference, or null for a caller who has lost it.</summary>
    public string? Reference { get; init; }

    /// <summary>Everything that the caller would take.</summary>
    public IEnumerable<CallerWish> Wishes => [Wish, .. Otherwise];

    /// <summary>Whether a start, local to the business, is one that the caller would take.</summary>
    /// <param name="start">The local start.</param>
    public bool Accepts(DateTime start) => Wishes.Any(wish => wish.Includes(start));
}

/// <summary>What a caller wants done.</summary>
public enum CallerErrand
{
    /// <summary>Book an appointment.</summary>
    Book,

    /// <summary>Move one.</summary>
    Move,

    /// <summary>Cancel one.</summary>
    Cancel,
}

/// <summary>Days and times of day that suit a caller, local to the business.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Earliest">Earliest start.</param>
/// <param name="Latest">Latest start; the same as <paramref name="Earliest"/> for one exact time.</param>
public sealed record CallerWish(DateOnly From, DateOnly To, TimeOnly Earliest, TimeOnly Latest)
{
    /// <summary>One slot and no other.</summary>
    /// <param name="start">Its local start.</param>
    public static CallerWish Exactly(DateTime start) =>
        new(DateOnly.FromDateTime(start), DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), TimeOnly.FromDateTime(start));

    /// <summary>Whether one day is meant.</summary>
    public bool IsOneDay => From == To;

    /// <summary>Whether one exact time is meant.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>Whether any time of the day will do.</summary>
    public bool IsAnyTime => Earliest == TimeOnly.MinValue && Latest >= new TimeOnly(23, 0);

    /// <summary>Whether a local start suits.</summary>
    /// <param name="start">The start.</param>
    public bool Includes(DateTime start)
    {
        var (day, time) = (DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start));
        return From <= day && day <= To && Earliest <= time && time <= Latest;
    }
}

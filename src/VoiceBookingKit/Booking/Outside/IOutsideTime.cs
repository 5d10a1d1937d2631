using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>Tells when staff are busy elsewhere, in calendars that the store knows nothing of.</summary>
public interface IOutsideTime
{
    /// <summary>When staff are busy elsewhere. A calendar that can't be read is no exception: its staff are told as unknown, and nothing of theirs may be taken for free.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    Task<OutsideTime> ReadAsync(OutsideTimeQuery query, CancellationToken cancellationToken = default);
}

/// <summary>A question when staff are busy elsewhere.</summary>
/// <param name="Within">The time asked about, in UTC.</param>
/// <param name="StaffIds">Who is asked about.</param>
/// <param name="ServiceId">The service to be booked.</param>
/// <param name="Duration">How long the appointment would last.</param>
public sealed record OutsideTimeQuery(TimeRange Within, IReadOnlyList<string> StaffIds, string ServiceId, TimeSpan Duration)
{
    /// <summary>An appointment that would make room by moving; its own entry is left out.</summary>
    public Guid? Leaving { get; init; }

    /// <summary>Whether earlier readings won't do, as before a commit.</summary>
    public bool IsFresh { get; init; }
}

/// <summary>When staff are busy elsewhere.</summary>
/// <param name="Busy">Their busy stretches, in any order.</param>
/// <param name="UnknownStaffIds">Whose calendars can't be read.</param>
/// <param name="StaleSince">When the oldest reading was made that had to be used for lack of a newer one, in UTC; null when all are fresh.</param>
public sealed record OutsideTime(IReadOnlyList<OutsideBusy> Busy, IReadOnlyList<string> UnknownStaffIds, DateTimeOffset? StaleSince)
{
    /// <summary>Nobody is busy elsewhere, and that is certain.</summary>
    public static OutsideTime None { get; } = new([], [], null);
}

/// <summary>A stretch of time in which someone is busy elsewhere.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Time">When, in UTC.</param>
public readonly record struct OutsideBusy(string StaffId, TimeRange Time);

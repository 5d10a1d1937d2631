namespace VoiceBookingKit.Scheduling;

/// <summary>What one of the staff can't do: when they are away from work, and when they are taken.</summary>
/// <remarks>Busy times are put in order once, here. Values are immutable, safe to share between threads, and good for any number of searches.</remarks>
public sealed class Roster
{
    /// <summary>Creates a roster.</summary>
    /// <param name="staffId">Who it is.</param>
    /// <param name="hours">Own hours, which count within the business's; null to work all of those.</param>
    /// <param name="busy">Stretches that are taken, in UTC, with the buffers of what takes them; in any order, and they may overlap.</param>
    /// <param name="bookedPerDay">How many appointments are booked on each local date, for the day's limit; a date that is missing has none.</param>
    /// <exception cref="ArgumentException">A stretch ends before it starts.</exception>
    public Roster(string staffId, OpeningHours? hours, IReadOnlyList<TimeRange> busy, IReadOnlyDictionary<DateOnly, int>? bookedPerDay = null)
    {
        StaffId = staffId;
        Hours = hours;
        BusyTimes = new BusyTimes(busy);
        BookedPerDay = bookedPerDay;
    }

    /// <summary>Who it is.</summary>
    public string StaffId { get; }

    /// <summary>Own hours, which count within the business's; null to work all of those.</summary>
    public OpeningHours? Hours { get; }

    /// <summary>How many appointments are booked on each local date.</summary>
    public IReadOnlyDictionary<DateOnly, int>? BookedPerDay { get; }

    internal BusyTimes BusyTimes { get; }

    internal bool IsFullOn(DateOnly date, int? limit) =>
        limit is not null && BookedPerDay is not null && BookedPerDay.TryGetValue(date, out var booked) && booked >= limit;
}

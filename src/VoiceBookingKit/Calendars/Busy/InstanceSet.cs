using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>Instances of a series that a file names by when they start; by a date, all that start on it.</summary>
internal sealed class InstanceSet(EventClock clock)
{
    private readonly HashSet<long> _instants = [];
    private readonly HashSet<long> _dates = [];

    public void Add(CalendarTime time)
    {
        // Some writers name the instances of whole days by their midnight.
        if (clock.IsAllDay || time.Kind == CalendarTimeKind.Date)
            _dates.Add(DayOf(time.Local));
        else
            _instants.Add(clock.InstantOf(time));
    }

    /// <summary>Adds an instance by its wall-clock start.</summary>
    public void Add(long local) => _instants.Add(clock.Zone.ToInstant(local));

    public bool Contains(long local, long instant) =>
        (_instants.Count > 0 && _instants.Contains(instant)) || (_dates.Count > 0 && _dates.Contains(DayOf(local)));

    private static long DayOf(long local) => local / WallClock.Day;
}

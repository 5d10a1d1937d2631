using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;
using VoiceBookingKit.Calendars.Zones;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>What the zones make of one event's times: when an instance of it starts and ends.</summary>
internal sealed class EventClock
{
    private readonly ZoneContext _context;
    private readonly CalendarDuration _length;

    public EventClock(ParsedEvent entry, ZoneContext context)
    {
        _context = context;
        IsAllDay = entry.IsAllDay;
        Zone = context.ZoneOf(entry.Start);
        Start = entry.Start.Local;
        _length = Length(entry);
    }

    public bool IsAllDay { get; }

    public ZoneRules Zone { get; }

    /// <summary>The event's first start by the wall clock in <see cref="Zone"/>.</summary>
    public long Start { get; }

    /// <summary>No instance lasts longer, in seconds.</summary>
    public long Longest => _length.Days * (long)WallClock.Day + _length.Seconds + WallClock.Day;

    /// <summary>The instants at which an instance starts and ends.</summary>
    /// <param name="local">Its start by the wall clock in <see cref="Zone"/>.</param>
    public (long Start, long End) At(long local) => At(local, _length);

    /// <summary>The instants at which an instance with a length of its own starts and ends.</summary>
    public (long Start, long End) At(CalendarPeriod period)
    {
        var local = LocalOf(period.Start);
        if (period.End is { } end && !IsAllDay)
            return (Zone.ToInstant(local), InstantOf(end));
        return period.Duration is { } duration ? At(local, WholeDays(duration)) : At(local);
    }

    /// <summary>The wall-clock time in <see cref="Zone"/> of another time of the same event; one without a zone is meant to be in that zone.</summary>
    public long LocalOf(CalendarTime time) => time.Kind switch
    {
        _ when IsAllDay => time.Local - time.Local % WallClock.Day,
        CalendarTimeKind.Date => time.Local + Start % WallClock.Day,
        CalendarTimeKind.Floating => time.Local,
        _ => Zone.ToLocal(InstantOf(time)),
    };

    /// <summary>The instant of another time of the same event; one without a zone is meant to be in <see cref="Zone"/>.</summary>
    public long InstantOf(CalendarTime time) =>
        (time.Kind is CalendarTimeKind.Floating or CalendarTimeKind.Date ? Zone : _context.ZoneOf(time)).ToInstant(time.Local);

    private (long Start, long End) At(long local, CalendarDuration length)
    {
        if (IsAllDay)
            return (_context.Day.StartOfDay(local), _context.Day.StartOfDay(local + length.Days * (long)WallClock.Day));
        var start = Zone.ToInstant(local);
        return (start, (length.Days == 0 ? start : Zone.ToInstant(local + length.Days * (long)WallClock.Day)) + length.Seconds);
    }

    /// <summary>A length that is given by an end is exact, one that is given as such has days of the wall clock (RFC 5545 sections 3.3.6 and 3.8.5.3).</summary>
    private CalendarDuration Length(ParsedEvent entry)
    {
        if (IsAllDay)
        {
            return WholeDays(entry switch
            {
                { End: { } lastDay } => new CalendarDuration(0, Math.Max(0, lastDay.Local - Start)),
                { Duration: { } duration } => duration,
                _ => new CalendarDuration(1, 0),
            });
        }
        return entry.End is { } end
            ? new CalendarDuration(0, Math.Max(0, InstantOf(end) - Zone.ToInstant(Start)))
            : entry.Duration ?? default;
    }

    // A day that ends before it begins was meant to be one day.
    private CalendarDuration WholeDays(CalendarDuration length) =>
        IsAllDay ? new CalendarDuration(Math.Max(1, length.Days + (int)((length.Seconds + WallClock.Day - 1) / WallClock.Day)), 0) : length;
}

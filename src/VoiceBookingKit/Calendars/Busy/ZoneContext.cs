using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Zones;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>The zones in which a calendar's times are read.</summary>
/// <param name="calendar">The calendar.</param>
/// <param name="zone">The zone of whoever keeps it, in which whole days are reckoned.</param>
internal sealed class ZoneContext(ParsedCalendar calendar, IanaZone zone)
{
    /// <summary>The zone of whole days.</summary>
    public IanaRules Day { get; } = new(zone);

    /// <summary>The zone of times that name none.</summary>
    public ZoneRules Floating { get; } = new IanaRules(calendar.Zone ?? zone);

    public ZoneRules ZoneOf(CalendarTime time) => time switch
    {
        { Kind: CalendarTimeKind.Date } => Day,
        { Kind: CalendarTimeKind.Utc } => ZoneRules.Utc,
        { ZoneId: { } id } => calendar.Zones.Find(id, Floating),
        _ => Floating,
    };
}

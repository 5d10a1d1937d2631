using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>Works out when a calendar is busy. A pure function of the calendar, the window and the zone.</summary>
/// <remarks>
/// <para>Busy is every instance of an event that is neither cancelled nor transparent and lasts some time. Tentative events are busy: what may take place is not free.</para>
/// <para>An event of whole days blocks them from the start of its first to the end of its last day in the given zone, 23 to 25 hours each. One that says no end lasts a day.</para>
/// <para>Times without a zone are in the calendar's own zone (X-WR-TIMEZONE), or else in the given one; so are those whose zone nobody knows.</para>
/// <para>Of several versions of an event only the one with the highest sequence counts. A changed instance takes the place of the one that it names, whether or not the series has that one.</para>
/// </remarks>
public static class BusyTime
{
    /// <summary>When a calendar is busy.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="window">The time asked about.</param>
    /// <param name="zone">The zone of whoever keeps the calendar.</param>
    /// <param name="limits">What its recurrences may ask for; the defaults when null.</param>
    /// <returns>The intervals that overlap the window, whole and not merged, ordered by start, end and identifier.</returns>
    /// <exception cref="CalendarReadException">The recurrences exceed a limit; the calendar must then not be taken for free.</exception>
    public static IReadOnlyList<BusyInterval> Of(ParsedCalendar calendar, TimeRange window, IanaZone zone, CalendarLimits? limits = null)
    {
        var busy = new BusySearch(calendar, window, zone, limits ?? CalendarLimits.Default).Find();
        busy.Sort((one, other) =>
            one.Start != other.Start ? one.Start.CompareTo(other.Start)
            : one.End != other.End ? one.End.CompareTo(other.End)
            : string.CompareOrdinal(one.Uid, other.Uid));
        return busy;
    }
}

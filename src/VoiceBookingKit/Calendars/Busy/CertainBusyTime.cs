using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Busy;

/// <summary>The busy time of a calendar file, where it is certain: what could not be read as it is written is not taken for free.</summary>
public static class CertainBusyTime
{
    /// <summary>When a calendar is busy.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="window">The time asked about.</param>
    /// <param name="zone">The zone of whoever keeps the calendar.</param>
    /// <param name="limits">What its recurrences may ask for; the defaults when null.</param>
    /// <returns>As <see cref="BusyTime.Of"/> gives it.</returns>
    /// <exception cref="CalendarProviderException">Part of the calendar could not be read and may hide busy time, or its recurrences exceed a limit.</exception>
    public static IReadOnlyList<BusyInterval> Of(ParsedCalendar calendar, TimeRange window, IanaZone zone, CalendarLimits? limits = null)
    {
        Require(calendar);
        try
        {
            return BusyTime.Of(calendar, window, zone, limits);
        }
        catch (CalendarReadException endless)
        {
            throw new CalendarProviderException(endless.Message, endless) { IsTransient = false };
        }
    }

    /// <summary>Demands that nothing in a calendar that could not be read may hide busy time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <exception cref="CalendarProviderException">Something may. The message names lines and properties, and no text of the events.</exception>
    public static void Require(ParsedCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.HidingProblemCount == 0)
            return;
        var lines = calendar.Problems.Where(problem => !problem.IsHarmless).Take(3).Select(problem => $"{problem.Line}").Distinct();
        throw new CalendarProviderException(
            $"The calendar has {calendar.HidingProblemCount:N0} places that can't be read and may hide busy time, the first at line {string.Join(", ", lines)}; until they are mended, none of it is taken for free.")
        { IsTransient = false };
    }
}

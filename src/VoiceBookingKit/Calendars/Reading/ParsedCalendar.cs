using VoiceBookingKit.Calendars.Zones;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>What a calendar file (RFC 5545) says about time. Immutable, and safe to share between threads.</summary>
public sealed class ParsedCalendar
{
    internal ParsedCalendar(IReadOnlyList<ParsedEvent> events, CalendarZones zones, IanaZone? zone, ProblemLog problems)
    {
        Events = events;
        Versions = EventVersions.Latest(events);
        Zones = zones;
        Zone = zone;
        Problems = problems.Problems;
        ProblemCount = problems.Count;
        HidingProblemCount = problems.HidingCount;
    }

    /// <summary>The events, in the order of the file; a series and each change to it are events of their own.</summary>
    public IReadOnlyList<ParsedEvent> Events { get; }

    /// <summary>The zone that the calendar says it is kept in (X-WR-TIMEZONE), in which times without a zone are read; null when it does not say.</summary>
    public IanaZone? Zone { get; }

    /// <summary>What could not be read as it is written; an event with a problem may be missing or may be busy at other times than it was meant to be.</summary>
    public IReadOnlyList<CalendarProblem> Problems { get; }

    /// <summary>How many problems there are in all, those beyond <see cref="CalendarLimits.MaxProblems"/> among them.</summary>
    public int ProblemCount { get; }

    /// <summary>How many of them are not <see cref="CalendarProblem.IsHarmless"/>: while there are any, the calendar must not be taken for free.</summary>
    public int HidingProblemCount { get; }

    internal CalendarZones Zones { get; }

    internal EventVersions Versions { get; }
}

using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>An event of a calendar file, as far as it says when somebody is busy: one that stands alone, a series, or a change to a series.</summary>
public sealed class ParsedEvent
{
    internal ParsedEvent(int line, CalendarTime start)
    {
        Line = line;
        Start = start;
    }

    /// <summary>The line at which it begins, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Its identifier, the same for a series and the changes to it; empty when the file gives none.</summary>
    public string Uid { get; internal init; } = "";

    /// <summary>How often it was changed (SEQUENCE).</summary>
    public int Sequence { get; internal init; }

    /// <summary>Whether it is called off (STATUS:CANCELLED).</summary>
    public bool IsCancelled { get; internal init; }

    /// <summary>Whether it leaves its time free (TRANSP:TRANSPARENT).</summary>
    public bool IsTransparent { get; internal init; }

    /// <summary>Whether it is held on whole days.</summary>
    public bool IsAllDay => Start.Kind == CalendarTimeKind.Date;

    /// <summary>Whether it has, or may have, more than one instance.</summary>
    public bool IsRecurring => Rules.Count + Dates.Count > 0;

    /// <summary>Whether it stands for one instance of a series, or for one and all later ones (RECURRENCE-ID).</summary>
    public bool IsChange => RecurrenceId is not null;

    internal CalendarTime Start { get; }

    internal CalendarTime? End { get; init; }

    internal CalendarDuration? Duration { get; init; }


    internal CalendarTime? RecurrenceId { get; init; }

    /// <summary>Whether the change goes for all later instances too.</summary>
    internal bool ChangesFuture { get; init; }

    internal IReadOnlyList<RecurrenceRule> Rules { get; init; } = [];

    internal IReadOnlyList<RecurrenceRule> ExcludedRules { get; init; } = [];

    internal IReadOnlyList<CalendarPeriod> Dates { get; init; } = [];

    internal IReadOnlyList<CalendarTime> ExcludedDates { get; init; } = [];
}

namespace VoiceBookingKit.Calendars.Reading;

/// <summary>Why a calendar can't be read.</summary>
public enum CalendarReadFailure
{
    /// <summary>The content is not a calendar file.</summary>
    NotACalendar,

    /// <summary>The file is longer than <see cref="CalendarLimits.MaxBytes"/>.</summary>
    FileTooLong,

    /// <summary>A line that matters is longer than <see cref="CalendarLimits.MaxLineBytes"/>.</summary>
    LineTooLong,

    /// <summary>The file has more events than <see cref="CalendarLimits.MaxEvents"/>.</summary>
    TooManyEvents,

    /// <summary>The file's parts lie within each other deeper than any calendar's do.</summary>
    NestedTooDeep,

    /// <summary>The recurrences have more instances than <see cref="CalendarLimits.MaxInstances"/>.</summary>
    TooManyInstances,

    /// <summary>Working out the recurrences takes more than <see cref="CalendarLimits.MaxRecurrenceSteps"/>.</summary>
    RecurrenceTooLong,
}

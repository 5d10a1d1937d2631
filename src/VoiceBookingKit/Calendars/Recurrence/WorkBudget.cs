using VoiceBookingKit.Calendars.Reading;

namespace VoiceBookingKit.Calendars.Recurrence;

/// <summary>How much work is still allowed; shared by all that one question asks of a calendar, so that no rule can make it endless.</summary>
internal sealed class WorkBudget(CalendarLimits limits)
{
    private long _steps = limits.MaxRecurrenceSteps;
    private long _instances = limits.MaxInstances;

    /// <summary>Pays for looking at one candidate.</summary>
    /// <exception cref="CalendarReadException">Nothing is left.</exception>
    public void Step()
    {
        if (--_steps < 0)
            throw new CalendarReadException(CalendarReadFailure.RecurrenceTooLong, $"Working out the calendar's recurrences takes more than {limits.MaxRecurrenceSteps:N0} steps.");
    }

    /// <summary>Pays for one instance that is found.</summary>
    /// <exception cref="CalendarReadException">Nothing is left.</exception>
    public void Instance()
    {
        if (--_instances < 0)
            throw new CalendarReadException(CalendarReadFailure.TooManyInstances, $"The calendar's recurrences have more than {limits.MaxInstances:N0} instances in the time asked for.");
    }
}

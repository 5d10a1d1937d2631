namespace VoiceBookingKit.Calendars.Reconciling;

/// <summary>Something that did not agree between the store and an outside calendar, and what was done about it.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Calendar">The calendar's name.</param>
/// <param name="AppointmentId">The appointment; empty when there is none.</param>
/// <param name="At">When it was found, in UTC.</param>
public sealed record CalendarFinding(CalendarFindingKind Kind, string Calendar, Guid AppointmentId, DateTimeOffset At)
{
    /// <summary>The calendar's own id for the entry, or null.</summary>
    public string? EntryId { get; init; }
}

/// <summary>What did not agree.</summary>
public enum CalendarFindingKind
{
    /// <summary>The calendar had taken a change whose answer was lost; it was committed here too.</summary>
    Finished,

    /// <summary>The calendar had taken a change that was given up or could not be committed; it was taken back there.</summary>
    Undone,

    /// <summary>The calendar had nothing of a change whose outcome was unknown; its time is free again.</summary>
    Released,

    /// <summary>An appointment's entry is no longer in the calendar; nothing was done.</summary>
    Missing,

    /// <summary>An appointment's entry stands at another time in the calendar; nothing was done.</summary>
    MovedOutside,

    /// <summary>An appointment was made, moved or cancelled because that was done in the calendar.</summary>
    Followed,

    /// <summary>What was done in the calendar can't be followed, since another appointment has that time; nothing was done.</summary>
    Conflict,

    /// <summary>The calendar can't be reached, and a change in it waits to be settled.</summary>
    Waiting,
}

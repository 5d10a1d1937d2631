namespace VoiceBookingKit.Calendars.Connected;

/// <summary>An outside calendar as the host connected it.</summary>
/// <param name="Name">Its name in settings, logs and the audit trail.</param>
/// <param name="Provider">The calendar.</param>
/// <param name="Options">How it takes part.</param>
public sealed record ConnectedCalendar(string Name, ICalendarProvider Provider, CalendarOptions Options)
{
    /// <summary>Whether it is a staff member's time.</summary>
    /// <param name="staffId">The staff member's id; case does not matter.</param>
    public bool Concerns(string staffId) => Options.StaffIds.Count == 0 || Options.StaffIds.Contains(staffId, StringComparer.OrdinalIgnoreCase);
}

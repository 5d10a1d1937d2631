using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications;

/// <summary>The reminders of an appointment that is booked or moved. They stand in the outbox from the change on, so that they move and end with the appointment.</summary>
public static class ReminderPlan
{
    /// <summary>What to remind of, and when; nothing whose time has passed already.</summary>
    /// <param name="change">The change.</param>
    /// <param name="business">Whose services have reminders.</param>
    public static IEnumerable<PlannedNotice> For(PlannedChange change, Business business) =>
        from slot in change.After is { } after ? [after] : Array.Empty<Slot>()
        from reminder in business.FindService(slot.ServiceId)?.Reminders ?? []
        let due = reminder.DueAt(slot.Start, business.Zone)
        where due > change.At && due < slot.Start
        group reminder by due into same
        orderby same.Key
        select new PlannedNotice(OutboxTopic.Reminder, same.Key, same.First().Text);
}

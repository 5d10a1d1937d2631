using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Notifications.Mail;

/// <summary>Gathers what a mail tells out of a notice.</summary>
internal static class MailFactsReader
{
    public static MailFacts ForCustomer(Notice notice, IManageLinks links)
    {
        var (appointment, business) = (notice.Appointment, notice.Business);
        var theirs = IanaZone.TryGet(appointment.Customer.TimeZone, out var zone) ? zone : business.Zone;
        var isCancelled = notice.Topic == OutboxTopic.Cancelled;
        return Read(notice, theirs) with
        {
            ManageLink = isCancelled ? null : links.Create(appointment),
            CalendarLinks = isCancelled || notice.Topic == OutboxTopic.Reminder
                ? null
                : AddToCalendarLinks.For(AppointmentCalendar.ToEvent(appointment, business), business.Zone),
        };
    }

    public static MailFacts ForBusiness(Notice notice) => Read(notice, notice.Business.Zone) with { IsForBusiness = true };

    private static MailFacts Read(Notice notice, IanaZone zone)
    {
        var (appointment, business) = (notice.Appointment, notice.Business);
        var when = LocalSlot.Of(appointment.Slot, zone);
        var atBusiness = LocalSlot.Of(appointment.Slot, business.Zone);
        return new MailFacts
        {
            Topic = notice.Topic,
            Appointment = appointment,
            Business = business,
            // An appointment can outlive the service or the staff member that it was booked with.
            ServiceName = business.FindService(appointment.Slot.ServiceId)?.Name ?? appointment.Slot.ServiceId,
            StaffName = business.FindStaff(appointment.Slot.StaffId)?.Name ?? appointment.Slot.StaffId,
            When = when,
            WhenAtBusiness = when.Start.DateTime == atBusiness.Start.DateTime ? null : atBusiness,
            Before = notice is { Topic: OutboxTopic.Moved, Before: { } before } ? LocalSlot.Of(before, zone) : null,
            Reason = notice.Reason,
        };
    }
}

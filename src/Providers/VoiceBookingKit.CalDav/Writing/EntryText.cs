using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalDav.Writing;

/// <summary>The text of an appointment as the business's calendar keeps it.</summary>
/// <remarks>It names no organiser and no attendees, since many servers would take them for an order to invite; inviting is the kit's own affair.</remarks>
internal static class EntryText
{
    /// <summary>An appointment that stands.</summary>
    public static string Of(CalendarAppointment appointment) => Text(EventOf(appointment), MarksOf(appointment));

    /// <summary>One that was called off.</summary>
    public static string Cancelled(CalendarAppointment appointment, string? reason)
    {
        var entry = EventOf(appointment);
        var description = string.IsNullOrWhiteSpace(reason) ? entry.Description : $"{reason.Trim()}\n\n{entry.Description}";
        return Text(entry with { IsCancelled = true, Description = description }, MarksOf(appointment));
    }

    /// <summary>A claim to an appointment's time. It tells nothing of the customer, since it may come to nothing.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="uid">The claim's own UID.</param>
    /// <param name="claim">How long it lasts.</param>
    public static string Claim(CalendarAppointment appointment, string uid, EntryClaim claim)
    {
        var blocked = appointment.Appointment.Blocked;
        var entry = new CalendarEvent
        {
            Uid = uid,
            Stamp = appointment.Appointment.ChangedAt,
            Start = blocked.Start,
            End = blocked.End,
            Summary = ServiceOf(appointment) + " \u2026",
        };
        return Text(entry, MarksOf(appointment) with { Claim = claim }).Replace("\r\nSTATUS:CONFIRMED\r\n", "\r\nSTATUS:TENTATIVE\r\n", StringComparison.Ordinal);
    }

    private static CalendarEvent EventOf(CalendarAppointment appointment)
    {
        var booked = appointment.Appointment;
        var entry = AppointmentCalendar.ToEvent(booked, appointment.Business);
        string?[] contact = [booked.Customer.Name, booked.Customer.Phone, booked.Customer.Email, entry.Description];
        return entry with
        {
            Summary = $"{ServiceOf(appointment)}: {booked.Customer.Name}",
            Description = string.Join('\n', contact.Where(line => !string.IsNullOrEmpty(line))),
            Organizer = null,
            Attendees = [],
            IsCancelled = false,
        };
    }

    private static string ServiceOf(CalendarAppointment appointment)
    {
        var id = appointment.Appointment.Slot.ServiceId;
        return appointment.Business.FindService(id)?.Name ?? id;
    }

    private static EntryMarks MarksOf(CalendarAppointment appointment) => new(EntryMarks.CodeOf(appointment.Appointment.Slot.StaffId));

    // An entry of a calendar names no method (RFC 4791 section 4.1). A text's own line breaks are escaped, so that these lines are found only where they are meant.
    private static string Text(CalendarEvent entry, EntryMarks marks) =>
        new CalendarFile(CalendarMethod.Publish, [entry]).ToText()
            .Replace("\r\nMETHOD:PUBLISH\r\n", "\r\n", StringComparison.Ordinal)
            .Replace("\r\nEND:VEVENT\r\n", $"\r\n{marks.ToLines()}END:VEVENT\r\n", StringComparison.Ordinal);
}

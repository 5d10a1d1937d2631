using VoiceBookingKit.Calendars;
using VoiceBookingKit.MicrosoftGraph.Wire;

namespace VoiceBookingKit.MicrosoftGraph.Writing;

/// <summary>Writes an appointment as an event, for whoever looks into the business's calendar.</summary>
internal static class EventText
{
    public static GraphEvent Of(CalendarAppointment appointment, bool addGuest)
    {
        var booked = appointment.Appointment;
        var facts = AppointmentCalendar.ToEvent(booked, appointment.Business);
        string?[] lines = [facts.Description, booked.Customer.Phone, booked.Customer.Email];
        return Times(appointment) with
        {
            Subject = $"{booked.Customer.Name}: {facts.Summary}",
            Body = new GraphBody("text", string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)))),
            Location = facts.Location is { } place ? new GraphLocation(place) : null,
            Attendees = addGuest && !string.IsNullOrEmpty(booked.Customer.Email) ? [new GraphAttendee(new GraphAddress(booked.Customer.Email, booked.Customer.Name))] : null,
        };
    }

    /// <summary>Where an appointment is now, and none of its words.</summary>
    public static GraphEvent Times(CalendarAppointment appointment) => new()
    {
        Start = GraphClient.At(appointment.Appointment.Slot.Start),
        End = GraphClient.At(appointment.Appointment.Slot.End),
        ShowAs = "busy",
        SingleValueExtendedProperties = EventMarks.Of(appointment).ToProperties(),
    };

    /// <summary>The time with its buffers, and nothing of who wants it.</summary>
    public static GraphEvent Claim(CalendarAppointment appointment, EventMarks marks, string transaction) => new()
    {
        TransactionId = transaction,
        Subject = appointment.Business.Name,
        Start = GraphClient.At(appointment.Appointment.Blocked.Start),
        End = GraphClient.At(appointment.Appointment.Blocked.End),
        ShowAs = "tentative",
        SingleValueExtendedProperties = marks.ToProperties(),
    };

    /// <summary>The same claim in another state.</summary>
    public static GraphEvent Marked(EventMarks marks) => new()
    {
        ShowAs = marks.State == EventState.Lost ? "free" : null,
        SingleValueExtendedProperties = marks.ToProperties(),
    };
}

using VoiceBookingKit.Calendars;
using VoiceBookingKit.GoogleCalendar.Wire;

namespace VoiceBookingKit.GoogleCalendar.Writing;

/// <summary>Writes an appointment as an event, for whoever looks into the business's calendar.</summary>
internal static class EventText
{
    public static GoogleEvent Of(CalendarAppointment appointment, bool addGuest)
    {
        var booked = appointment.Appointment;
        var facts = AppointmentCalendar.ToEvent(booked, appointment.Business);
        string?[] lines = [facts.Description, booked.Customer.Phone, booked.Customer.Email];
        return new GoogleEvent
        {
            Status = "confirmed",
            Summary = $"{booked.Customer.Name}: {facts.Summary}",
            Description = string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))),
            Location = facts.Location,
            Start = At(booked.Slot.Start),
            End = At(booked.Slot.End),
            Attendees = addGuest ? [new GoogleGuest(booked.Customer.Email, booked.Customer.Name)] : null,
        };
    }

    /// <summary>The time with its buffers, and nothing of who wants it.</summary>
    public static GoogleEvent Claim(CalendarAppointment appointment, string id, DateTimeOffset until) => new()
    {
        Id = id,
        Status = "tentative",
        Summary = appointment.Business.Name,
        Start = At(appointment.Appointment.Blocked.Start),
        End = At(appointment.Appointment.Blocked.End),
        ExtendedProperties = EventMarks.Properties(appointment, EventMarks.ClaimUntil(until)),
    };

    private static GoogleTime At(DateTimeOffset instant) => new(instant.ToUniversalTime(), TimeZone: "UTC");
}

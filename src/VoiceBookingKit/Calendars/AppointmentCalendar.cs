using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Calendars;

/// <summary>Turns appointments into calendar events.</summary>
public static class AppointmentCalendar
{
    /// <summary>The calendar file of an appointment.</summary>
    /// <param name="appointment">The appointment; a cancelled one becomes a cancelled event.</param>
    /// <param name="business">The business that it is with.</param>
    /// <param name="method">What the reader is asked to do: <see cref="CalendarMethod.Publish"/> for a download, the others for mail.</param>
    /// <param name="words">The words around the facts; English when null.</param>
    /// <exception cref="ArgumentException">An invitation or a cancellation is asked for and the business has no <see cref="Business.Email"/> to send it from.</exception>
    public static CalendarFile ToFile(Appointment appointment, Business business, CalendarMethod method = CalendarMethod.Publish, AppointmentWords? words = null)
    {
        if (method != CalendarMethod.Publish && business.Email is null)
            throw new ArgumentException($"An invitation needs an organiser: set the email address of the business '{business.Name}'.", nameof(business));
        return new CalendarFile(method, [ToEvent(appointment, business, words)]);
    }

    /// <summary>The calendar event of an appointment.</summary>
    /// <param name="appointment">The appointment.</param>
    /// <param name="business">The business that it is with.</param>
    /// <param name="words">The words around the facts; English when null.</param>
    /// <remarks>It reminds of nothing; a host that wants a reminder sets <see cref="CalendarEvent.Reminder"/>.</remarks>
    public static CalendarEvent ToEvent(Appointment appointment, Business business, AppointmentWords? words = null)
    {
        words ??= new AppointmentWords();
        var slot = appointment.Slot;
        var service = business.FindService(slot.ServiceId)?.Name ?? slot.ServiceId;
        return new CalendarEvent
        {
            Uid = appointment.Uid,
            Stamp = appointment.ChangedAt,
            Created = appointment.CreatedAt,
            Start = slot.Start,
            End = slot.End,
            Sequence = appointment.Sequence,
            IsCancelled = appointment.Status == AppointmentStatus.Cancelled,
            Summary = $"{service}, {business.Name}",
            Description = Describe(appointment, business, words),
            Location = business.Address,
            Url = business.Website,
            Organizer = business.Email is null ? null : new CalendarPerson(business.Email, business.Name),
            Attendees = [new CalendarPerson(appointment.Customer.Email, appointment.Customer.Name)],
        };
    }

    private static string Describe(Appointment appointment, Business business, AppointmentWords words)
    {
        var staff = business.FindStaff(appointment.Slot.StaffId)?.Name ?? appointment.Slot.StaffId;
        string?[] lines =
        [
            $"{words.With}: {staff}",
            $"{words.Reference}: {appointment.Reference}",
            business.Phone is null ? null : $"{words.Phone}: {business.Phone}",
            appointment.Notes is null ? null : $"{words.Notes}: {appointment.Notes}",
        ];
        return string.Join('\n', lines.Where(line => line is not null));
    }
}

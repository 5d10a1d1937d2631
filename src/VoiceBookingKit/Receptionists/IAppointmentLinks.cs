using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Receptionists;

/// <summary>Knows where an appointment's calendar file can be fetched.</summary>
/// <remarks>The core's own answers null; a host that serves files registers another.</remarks>
public interface IAppointmentLinks
{
    /// <summary>The address of the calendar file, absolute or rooted at the site, or null.</summary>
    /// <param name="appointment">The appointment.</param>
    Uri? CalendarFile(Appointment appointment);
}

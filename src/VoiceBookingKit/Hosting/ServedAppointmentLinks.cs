using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Hosting;

/// <summary>Links to calendar files, once the host's endpoints have told where they serve them; none before, and none on hosts without endpoints.</summary>
/// <remarks>Endpoints are mapped after services are built, so they can't register links of their own.</remarks>
public sealed class ServedAppointmentLinks : IAppointmentLinks
{
    private volatile IAppointmentLinks? _served;

    /// <summary>Tells where calendar files are served; done once, while the host starts.</summary>
    /// <param name="links">Makes the links.</param>
    public void ServeAt(IAppointmentLinks links) => _served = links;

    /// <inheritdoc />
    public Uri? CalendarFile(Appointment appointment) => _served?.CalendarFile(appointment);
}

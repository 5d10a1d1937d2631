using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Hosting;

/// <summary>For hosts that serve no calendar files.</summary>
internal sealed class NoAppointmentLinks : IAppointmentLinks
{
    public Uri? CalendarFile(Appointment appointment) => null;
}

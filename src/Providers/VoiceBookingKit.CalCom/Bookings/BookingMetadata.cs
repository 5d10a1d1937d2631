using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom.Bookings;

/// <summary>What is kept with a booking in Cal.com, so that it is known again. Keys have at most 40 characters, values 500.</summary>
internal static class BookingMetadata
{
    private const string Key = "voiceBookingKey";
    private const string Reference = "voiceBookingReference";

    public static IReadOnlyDictionary<string, string> Of(CalendarAppointment appointment) => new Dictionary<string, string>
    {
        [Key] = appointment.Key,
        [Reference] = appointment.Appointment.Reference,
    };

    public static string? KeyOf(CalComBooking booking) => booking.MetadataValue(Key);
}

using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>What the tools that change an appointment have in common: its reference is read, and is the proof.</summary>
internal static class OwnAppointment
{
    public static string ReadReference(ArgumentReader read)
    {
        var text = read.Text("reference", 18);
        if (AppointmentReference.TryParse(text, out var reference))
            return reference;
        read.Refuse("invalid_reference", "A reference has six letters and digits. Ask the caller to read it out again.");
        return "";
    }

    /// <summary>The same kind answer for what does not exist and for what is somebody else's.</summary>
    public static ToolResult NotFound(ProvedAppointments proved) => proved.IsExhausted
        ? FindAppointmentsTool.TooManyTries()
        : BookingRefusal.NotFound.ToResult();
}

using System.Text;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.AspNetCore.CalendarFiles;

/// <summary>Serves an appointment's calendar file to whoever has its link.</summary>
internal sealed class CalendarFileEndpoint(SignedAppointmentLinks links, BookingDesk desk)
{
    public async Task<IResult> HandleAsync(string token, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        try
        {
            if (links.Read(token) is not { } id || await desk.FindAsync(id, context.RequestAborted) is not { } appointment)
                return Problems.NotFound;
            var file = AppointmentCalendar.ToFile(appointment, desk.Business);
            return Results.File(Encoding.UTF8.GetBytes(file.ToText()), file.ContentType, $"appointment-{appointment.Reference}.ics");
        }
        catch (BookingStoreException)
        {
            return Problems.Unavailable;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.AspNetCore.Origins;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Rest;

/// <summary>Books a slot that somebody picked; the desk's rules are the same as in a conversation.</summary>
internal sealed class BookingEndpoint(BookingDesk desk, OriginRule origins, IAppointmentLinks links)
{
    /// <summary>Largest body in bytes.</summary>
    public const int MaxBody = 16 * 1024;

    private const string By = "manual";
    private const int MaxKey = 100;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        if (!origins.IsAllowed(context.Request, out _))
            return Problems.OriginNotAllowed;
        if (context.Request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 and <= MaxKey } key)
            return Problems.Invalid($"Send an Idempotency-Key header of 1 to {MaxKey} characters, the same one when you repeat a request.");
        // A form of a foreign page can't have this type without asking first.
        if (!context.Request.HasJsonContentType())
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "json_expected", "Send application/json.");

        var (form, problem) = await ReadAsync(context);
        return problem ?? await BookAsync(form!, key, context);
    }

    private static async Task<(BookingForm? Form, IResult? Problem)> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await JsonSerializer.DeserializeAsync(context.Request.Body, RestJson.Default.BookingForm, context.RequestAborted);
            if (form is not { Service: not null, Staff: not null, Start: not null, Name: not null, Email: not null })
                return (null, Problems.Invalid("'service', 'staff', 'start', 'name' and 'email' are required."));
            return form.TimeZone is null || IanaZone.TryGet(form.TimeZone, out _) ? (form, null) : (null, Problems.UnknownTimeZone);
        }
        catch (JsonException)
        {
            return (null, Problems.Invalid("The body is not JSON of the expected form; 'start' is a time with its offset, such as 2026-03-03T14:00:00-05:00."));
        }
        catch (BadHttpRequestException refused)
        {
            return (null, Problems.Of(refused.StatusCode, "body_unreadable", $"The body is cut short, or larger than {MaxBody} bytes."));
        }
    }

    private async Task<IResult> BookAsync(BookingForm form, string key, HttpContext context)
    {
        var start = form.Start!.Value.ToUniversalTime();
        var duration = form.Duration is { } minutes and > 0 and <= 1_440 ? TimeSpan.FromMinutes(minutes) : desk.Business.FindService(form.Service)?.DefaultDuration;
        if (form.Duration is not null && form.Duration != duration?.TotalMinutes)
            return Refusals.Of(BookingRefusal.InvalidDuration);
        if (duration is null)
            return Refusals.Of(BookingRefusal.UnknownService);
        if (start.Year > 9000)
            return Refusals.Of(BookingRefusal.TooFar);

        var customer = new Customer(form.Name!, form.Email!)
        {
            Phone = form.Phone,
            TimeZone = IanaZone.TryGet(form.TimeZone, out var zone) ? zone.Id : null,
        };
        var request = new BookRequest(new Slot(form.Service!, form.Staff!, start, start + duration.Value), customer, KeyOf(key, form.Email!), By) { Notes = form.Notes };
        try
        {
            var result = await desk.BookAsync(request, context.RequestAborted);
            if (!result.IsDone)
                return Refusals.Of(result.Refusal);
            var appointment = result.Appointment!;
            var booking = WireBooking.From(AppointmentView.Of(appointment, desk.Business, zone, links.CalendarFile(appointment)));
            return Results.Json(booking, RestJson.Default.WireBooking, statusCode: StatusCodes.Status201Created);
        }
        catch (BookingStoreException)
        {
            return Problems.Unavailable;
        }
    }

    // With the address in it, a key that someone else has used finds nothing of theirs.
    private static string KeyOf(string key, string email) =>
        $"rest:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{email.Trim().ToLowerInvariant()}")))}";
}

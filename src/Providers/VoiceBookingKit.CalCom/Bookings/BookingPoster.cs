using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom.Bookings;

/// <summary>The three requests that change bookings.</summary>
internal sealed class BookingPoster(CalComClient client)
{
    public async Task<CalComAnswer<CalComBooking>> CreateAsync(CalendarAppointment wanted, CalComEventType type, CancellationToken cancellationToken)
    {
        var body = BodyOf(wanted, type);
        var answer = await PostAsync("bookings", body, CalComJson.Default.CreateBookingBody, cancellationToken);
        // The claim is not in the documented form: a Cal.com that refuses it for that has booked nothing.
        if (body.ReservedSlotUid is not null && answer.Refusal is { IsTaken: false } refusal && CalComQuirks.RefusesReservation(refusal.Message))
            answer = await PostAsync("bookings", body with { ReservedSlotUid = null }, CalComJson.Default.CreateBookingBody, cancellationToken);
        return answer;
    }

    public Task<CalComAnswer<CalComBooking>> MoveAsync(string uid, DateTimeOffset start, CancellationToken cancellationToken) =>
        PostAsync($"bookings/{Uri.EscapeDataString(uid)}/reschedule", new RescheduleBody(CalComQuirks.Utc(start), CalComQuirks.MoveReason), CalComJson.Default.RescheduleBody, cancellationToken);

    public Task<CalComAnswer<CalComBooking>> CancelAsync(string uid, string? reason, CancellationToken cancellationToken) =>
        PostAsync($"bookings/{Uri.EscapeDataString(uid)}/cancel", new CancelBody(string.IsNullOrWhiteSpace(reason) ? CalComQuirks.CancelReason : reason), CalComJson.Default.CancelBody, cancellationToken);

    private Task<CalComAnswer<CalComBooking>> PostAsync<T>(string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var request = new CalComRequest(HttpMethod.Post, path, CalComQuirks.BookingsVersion) { Json = JsonSerializer.SerializeToUtf8Bytes(body, type) };
        return client.SendAsync(request, CalComJson.Default.CalComDataCalComBooking, cancellationToken);
    }

    private static CreateBookingBody BodyOf(CalendarAppointment wanted, CalComEventType type)
    {
        var (appointment, customer) = (wanted.Appointment, wanted.Appointment.Customer);
        var fields = new Dictionary<string, string>(type.Fields, StringComparer.Ordinal);
        if (type.NotesField is { Length: > 0 } field && !string.IsNullOrWhiteSpace(appointment.Notes))
            fields.TryAdd(field, appointment.Notes);
        return new CreateBookingBody
        {
            Start = CalComQuirks.Utc(appointment.Slot.Start),
            EventTypeId = type.Id,
            EventTypeSlug = type.Slug,
            Username = type.Username,
            TeamSlug = type.TeamSlug,
            OrganizationSlug = type.OrganizationSlug,
            LengthInMinutes = type.HasSeveralLengths ? (int)appointment.Slot.Duration.TotalMinutes : null,
            Attendee = new AttendeeBody(
                customer.Name,
                customer.Email.Length == 0 ? null : customer.Email,
                customer.TimeZone ?? wanted.Business.Zone.Id,
                customer.Phone,
                CalComQuirks.LanguageOf(customer.Language)),
            Guests = type.Guests.Count == 0 ? null : [.. type.Guests],
            BookingFieldsResponses = fields.Count == 0 ? null : fields,
            Metadata = BookingMetadata.Of(wanted),
            ReservedSlotUid = wanted.Reservation?.Id,
        };
    }
}

using System.Net;
using System.Text.Json;
using VoiceBookingKit.CalCom.Wire;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalCom.Slots;

/// <summary>Claims slots in Cal.com while callers decide.</summary>
internal sealed class SlotReservations(CalComClient client, EventTypeMap types, OwnClaims claims)
{
    public async Task<CalendarReservation?> ReserveAsync(CalendarAppointment appointment, TimeSpan duration, CancellationToken cancellationToken)
    {
        var slot = appointment.Appointment.Slot;
        var type = types.For(slot.ServiceId, slot.StaffId);
        if (type.Id is not { } id)
            return null; // slots are reserved by number only

        var minutes = (int)Math.Clamp(Math.Ceiling(duration.TotalMinutes), 1, 60);
        var body = new ReserveBody(id, CalComQuirks.Utc(slot.Start), type.HasSeveralLengths ? (int)slot.Duration.TotalMinutes : null, minutes);
        var answer = await PostAsync(body, cancellationToken);
        // Only whoever owns the event type may say how long; everyone else is given five minutes.
        if (answer.Refusal?.Status == HttpStatusCode.Forbidden)
            answer = await PostAsync(body with { ReservationDuration = null }, cancellationToken);

        if (answer.Refusal is { } refusal)
            throw refusal.IsTaken ? Taken() : CalComFailures.Of(refusal, CalComFailures.SettingOf(slot.ServiceId));
        if (answer.Data is not { ReservationUid: { Length: > 0 } uid, ReservationUntil: { } until })
            throw CalComFailures.Unreadable(isWrite: false);
        claims.Add(uid, type, new TimeRange(slot.Start, slot.End), until);
        return new CalendarReservation(uid, until.ToUniversalTime());
    }

    public async Task ReleaseAsync(CalendarReservation reservation, CancellationToken cancellationToken)
    {
        var request = new CalComRequest(HttpMethod.Delete, $"slots/reservations/{Uri.EscapeDataString(reservation.Id)}", CalComQuirks.SlotsVersion) { HasData = false };
        claims.Remove(reservation.Id);
        // A refusal means that it has ended already.
        await client.SendAsync(request, CalComJson.Default.CalComDataCalComReserved, cancellationToken);
    }

    private Task<CalComAnswer<CalComReserved>> PostAsync(ReserveBody body, CancellationToken cancellationToken)
    {
        var request = new CalComRequest(HttpMethod.Post, "slots/reservations", CalComQuirks.SlotsVersion)
        {
            Json = JsonSerializer.SerializeToUtf8Bytes(body, CalComJson.Default.ReserveBody),
        };
        return client.SendAsync(request, CalComJson.Default.CalComDataCalComReserved, cancellationToken);
    }

    private static CalendarProviderException Taken() => new("Someone else has this slot in Cal.com.") { IsTaken = true };
}

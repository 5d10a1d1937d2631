using VoiceBookingKit.CalCom.Bookings;
using VoiceBookingKit.CalCom.Slots;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.CalCom;

/// <summary>Cal.com as a calendar: what it offers is free, and appointments are its bookings.</summary>
internal sealed class CalComCalendar : ICalendarProvider
{
    private readonly OwnClaims _claims;
    private readonly SlotReader _slots;
    private readonly SlotReservations _reservations;
    private readonly BookingFinder _finder;
    private readonly BookingWriter _writer;
    private readonly BookingProof _proof;
    private readonly EventTypeMap _types;

    public CalComCalendar(CalComConnection connection)
    {
        var (client, reader, poster) = (connection.Client, connection.Reader, new BookingPoster(connection.Client));
        _types = connection.Types;
        _claims = new OwnClaims(connection.Clock);
        _slots = new SlotReader(client, reader, _types, _claims, connection.Clock);
        _reservations = new SlotReservations(client, _types, _claims);
        _finder = new BookingFinder(reader);
        _proof = new BookingProof(reader, poster);
        _writer = new BookingWriter(reader, _finder, poster, _proof, _types);
    }

    public bool IsWritable => true;

    public bool AnswersByStaff => _types.DiffersByStaff;

    public Task<BusyReading> GetBusyAsync(BusyQuery query, CancellationToken cancellationToken = default) => _slots.ReadAsync(query, cancellationToken);

    public async Task<CalendarWriteResult> CreateAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default)
    {
        var isUntouched = false;
        try
        {
            return await _writer.CreateAsync(appointment, cancellationToken);
        }
        catch (CalendarProviderException failure) when (!failure.IsOutcomeUnknown)
        {
            isUntouched = true;
            throw;
        }
        finally
        {
            // From here on the claimed time may be a booking's, unless nothing can have been booked.
            if (appointment.Reservation is { } used && !isUntouched)
                _claims.Remove(used.Id);
        }
    }

    public Task<CalendarWriteResult> MoveAsync(CalendarEntry entry, CalendarAppointment appointment, CancellationToken cancellationToken = default) =>
        _writer.MoveAsync(entry, appointment, cancellationToken);

    public Task<CalendarWriteResult> CancelAsync(
        CalendarEntry entry, CalendarAppointment appointment, string? reason, CancellationToken cancellationToken = default) =>
        _writer.CancelAsync(entry, reason, cancellationToken);

    public async Task<CalendarEntry?> FindAsync(CalendarAppointment appointment, CancellationToken cancellationToken = default)
    {
        if (await _finder.FindAsync(appointment, cancellationToken) is not { } booking)
            return null;
        var entry = booking.ToEntry();
        var slot = appointment.Appointment.Slot;
        if (!booking.IsPending || _types.For(slot.ServiceId, slot.StaffId).AllowsPending)
            return entry;
        // What an unfinished try left waiting for its host is taken back, as that try would have done.
        await _proof.WithdrawAsync(entry.Id, cancellationToken);
        return entry with { IsCancelled = true };
    }

    public Task<CalendarReservation?> ReserveAsync(CalendarAppointment appointment, TimeSpan duration, CancellationToken cancellationToken = default) =>
        _reservations.ReserveAsync(appointment, duration, cancellationToken);

    public Task ReleaseAsync(CalendarReservation reservation, CancellationToken cancellationToken = default) => _reservations.ReleaseAsync(reservation, cancellationToken);
}

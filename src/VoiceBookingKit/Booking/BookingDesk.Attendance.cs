namespace VoiceBookingKit.Booking;

public sealed partial class BookingDesk
{
    /// <summary>What a customer should read before an appointment is moved or cancelled now, such as a fee; null when it is not late, or nothing is to be said.</summary>
    /// <param name="appointment">The appointment as it stands.</param>
    public string? FindLateChangeText(Appointment appointment) =>
        appointment.Slot.Start - _clock.GetUtcNow() < Policy.LateChangeWithin ? Policy.LateChangeText : null;

    /// <summary>Notes that a customer did not come; for the business's own people, and not for callers. A second note leaves the first as it is.</summary>
    /// <param name="appointmentId">The <see cref="Appointment.Id"/>.</param>
    /// <param name="by">Who notes it, at most 100 characters.</param>
    /// <param name="note">What there is to say about it, at most 1,000 characters, or null.</param>
    /// <param name="cancellationToken">Stops waiting; the outcome is then unknown, and the same note can be made again.</param>
    /// <returns><see cref="BookingRefusal.None"/> when it is noted; else why not.</returns>
    /// <exception cref="ArgumentException">Who notes it is empty or too long.</exception>
    /// <exception cref="BookingStoreException">The store can't be reached.</exception>
    /// <exception cref="NotSupportedException">The store keeps no such notes.</exception>
    public async Task<BookingRefusal> MarkNoShowAsync(Guid appointmentId, string by, string? note = null, CancellationToken cancellationToken = default)
    {
        RequireId(by, nameof(by));
        var refusal = CustomerRules.CheckNotes(note, out var kept);
        if (refusal != BookingRefusal.None)
            return refusal;
        var now = _clock.GetUtcNow();
        refusal = await _store.FindAsync(appointmentId, cancellationToken) switch
        {
            null => BookingRefusal.NotFound,
            { Status: AppointmentStatus.Cancelled } => BookingRefusal.AlreadyCancelled,
            { Slot: var slot } when slot.Start > now => BookingRefusal.NotBegun,
            _ => BookingRefusal.None,
        };
        if (refusal == BookingRefusal.None)
        {
            await _store.MarkNoShowAsync(new NoShow(appointmentId, now, by, kept), cancellationToken);
            DeskLog.NoShow(_logger, appointmentId, by);
        }
        return refusal;
    }

    /// <summary>The note that a customer did not come, or null.</summary>
    /// <param name="appointmentId">The <see cref="Appointment.Id"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="BookingStoreException">The store can't be read.</exception>
    public Task<NoShow?> FindNoShowAsync(Guid appointmentId, CancellationToken cancellationToken = default) => _store.FindNoShowAsync(appointmentId, cancellationToken);
}

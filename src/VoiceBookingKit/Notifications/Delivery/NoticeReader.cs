using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications.Delivery;

/// <summary>Reads what an entry tells out of the audit trail, or why it need not be told any more.</summary>
internal sealed class NoticeReader(IBookingStore store, Business business)
{
    public async Task<(Notice? Notice, string? Void)> ReadAsync(OutboxEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = await store.FindAsync(entry.AppointmentId, cancellationToken)
            ?? throw new DeliveryException("The appointment is not in the store.") { IsPermanent = true };
        if (entry.Topic == OutboxTopic.Reminder)
            return RemindOf(entry, standing, now);

        var trail = await store.GetHistoryAsync(entry.AppointmentId, cancellationToken);
        var change = trail.FirstOrDefault(change => change.Sequence == entry.Sequence)
            ?? throw new DeliveryException("The change is not in the appointment's trail.") { IsPermanent = true };
        var slot = change.After ?? change.Before ?? standing.Slot;
        return (new Notice
        {
            Entry = entry,
            Appointment = standing with
            {
                Slot = slot,
                Blocked = business.FindService(slot.ServiceId) is { } service ? slot.BlockedBy(service) : new(slot.Start, slot.End),
                Status = change.Kind == ChangeKind.Cancelled ? AppointmentStatus.Cancelled : AppointmentStatus.Booked,
                Sequence = change.Sequence,
                ChangedAt = change.At,
            },
            Before = change.Before,
            Reason = change.Note,
            Business = business,
        }, null);
    }

    private (Notice? Notice, string? Void) RemindOf(OutboxEntry entry, Appointment standing, DateTimeOffset now)
    {
        if (standing.Status == AppointmentStatus.Cancelled || standing.Sequence != entry.Sequence)
            return (null, OutboxSettlement.Superseded);
        return standing.Slot.Start <= now
            ? (null, "The appointment had begun.")
            : (new Notice { Entry = entry, Appointment = standing, Business = business }, null);
    }
}

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
            return await RemindOfAsync(entry, standing, now, cancellationToken);

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

    private async Task<(Notice? Notice, string? Void)> RemindOfAsync(OutboxEntry entry, Appointment standing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (standing.Status == AppointmentStatus.Cancelled || standing.Sequence != entry.Sequence)
            return (null, OutboxSettlement.Superseded);
        if (standing.Slot.Start <= now)
            return (null, "The appointment had begun.");
        return await IsOvertakenAsync(entry, standing.Slot.Start, now, cancellationToken)
            ? (null, "A later reminder of the appointment was due by then.")
            : (new Notice { Entry = entry, Appointment = standing, Business = business }, null);
    }

    // After a night without mail nobody wants yesterday's reminder beside, or even after, this morning's.
    private async Task<bool> IsOvertakenAsync(OutboxEntry entry, DateTimeOffset start, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (store.Outbox is not { } outbox || PlannedAt(entry, start) is not { } planned)
            return false;
        foreach (var state in new[] { OutboxState.Pending, OutboxState.Delivered })
        {
            var others = await outbox.ListAsync(new OutboxQuery(state) { Topic = OutboxTopic.Reminder, AppointmentId = entry.AppointmentId }, cancellationToken);
            if (others.Any(other => other.Channel == entry.Channel && other.Sequence == entry.Sequence && PlannedAt(other, start) is { } at && planned < at && at <= now))
                return true;
        }
        return false;
    }

    // Attempts that failed have put off when it is due.
    private DateTimeOffset? PlannedAt(OutboxEntry entry, DateTimeOffset start) => Reminder.TryParse(entry.Detail, out var reminder) ? reminder.DueAt(start, business.Zone) : null;
}

using VoiceBookingKit.Booking;
using VoiceBookingKit.Notifications.Delivery;

namespace VoiceBookingKit.Notifications;

/// <summary>Asks every channel what it will tell of a change.</summary>
internal sealed class NotificationPlanner(IEnumerable<INotificationChannel> channels, OutboxSignal signal) : IOutboxPlanner
{
    private readonly INotificationChannel[] _channels = [.. channels];

    public IReadOnlyList<OutboxEntry> Plan(BookingCommit commit)
    {
        if (_channels.Length == 0)
            return [];
        var (id, sequence, change) = commit switch
        {
            BookingCommit.Book book => (book.Appointment.Id, book.Appointment.Sequence, new PlannedChange(ChangeKind.Booked, book.Appointment.Slot, book.At)),
            BookingCommit.Move move => (move.AppointmentId, move.FromSequence + 1, new PlannedChange(ChangeKind.Moved, move.To, move.At)),
            BookingCommit.Cancel cancel => (cancel.AppointmentId, cancel.FromSequence + 1, new PlannedChange(ChangeKind.Cancelled, null, cancel.At)),
            _ => throw new ArgumentException($"A commit can't be a {commit.GetType().Name}.", nameof(commit)),
        };
        return
        [
            .. from channel in _channels
               from notice in channel.Plan(change)
               select new OutboxEntry
               {
                   Id = Guid.CreateVersion7(commit.At),
                   AppointmentId = id,
                   Sequence = sequence,
                   Topic = notice.Topic,
                   Channel = channel.Name,
                   Detail = notice.Detail,
                   CreatedAt = commit.At,
                   DueAt = notice.DueAt,
               },
        ];
    }

    public void Wake() => signal.Raise();
}

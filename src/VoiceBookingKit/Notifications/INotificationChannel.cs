using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Notifications;

/// <summary>One way to tell somebody of changes, such as mail to the customer or a webhook.</summary>
/// <remarks>
/// Shared by all deliveries, so that every member must be safe from many threads. What is planned is written in the booking's transaction and delivered at least once; the channel makes a
/// second delivery harmless by handing on the entry's <see cref="OutboxEntry.Id"/> as a message id or idempotency key.
/// </remarks>
public interface INotificationChannel
{
    /// <summary>Its name in the outbox, at most 100 characters; it stays the same from one version of the host to the next.</summary>
    string Name { get; }

    /// <summary>What to tell of a change, and when. Never throws, and asks nobody.</summary>
    /// <param name="change">The change, just before it is made.</param>
    IEnumerable<PlannedNotice> Plan(PlannedChange change);

    /// <summary>Tells it.</summary>
    /// <param name="notice">What to tell.</param>
    /// <param name="cancellationToken">Ends the attempt, at the deadline or when the host stops.</param>
    /// <exception cref="DeliveryException">It was not delivered, or that is unknown.</exception>
    Task DeliverAsync(Notice notice, CancellationToken cancellationToken = default);
}

/// <summary>A change that is about to be made.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="After">The slot afterwards, or null when the appointment is cancelled.</param>
/// <param name="At">When, in UTC.</param>
public sealed record PlannedChange(ChangeKind Kind, Slot? After, DateTimeOffset At)
{
    /// <summary>The news of the change itself, to be told at once.</summary>
    public PlannedNotice News => new(
        Kind switch
        {
            ChangeKind.Booked => OutboxTopic.Booked,
            ChangeKind.Moved => OutboxTopic.Moved,
            ChangeKind.Cancelled => OutboxTopic.Cancelled,
            var unknown => throw new InvalidOperationException($"A change of the unknown kind {unknown} can't be told."),
        },
        At);
}

/// <summary>Something to tell.</summary>
/// <param name="Topic">What it tells.</param>
/// <param name="DueAt">When to tell it, in UTC.</param>
/// <param name="Detail">Which of several on one topic, at most 100 characters, or null.</param>
public sealed record PlannedNotice(OutboxTopic Topic, DateTimeOffset DueAt, string? Detail = null);

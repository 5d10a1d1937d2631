namespace VoiceBookingKit.Booking;

/// <summary>Something that must be told outside because of a change to an appointment. It was written with the change, in one transaction, and says what to tell, not in which words.</summary>
public sealed record OutboxEntry
{
    /// <summary>Unique id, and the idempotency key of its delivery: a receiver that has seen it has seen it all.</summary>
    public required Guid Id { get; init; }

    /// <summary>The changed appointment.</summary>
    public required Guid AppointmentId { get; init; }

    /// <summary>The appointment's <see cref="Appointment.Sequence"/> after the change.</summary>
    public required int Sequence { get; init; }

    /// <summary>What it tells.</summary>
    public required OutboxTopic Topic { get; init; }

    /// <summary>Who delivers it, at most 100 characters, such as <c>mail-customer</c> or <c>webhook:crm</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Which of several on one topic, at most 100 characters, such as the <c>24h</c> of a reminder; or null.</summary>
    public string? Detail { get; init; }

    /// <summary>When it was written, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The earliest instant of its next delivery, in UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How it stands.</summary>
    public OutboxState State { get; init; }

    /// <summary>How many deliveries were begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Who is delivering it now, or did last; null before the first delivery.</summary>
    public Guid? Lease { get; init; }

    /// <summary>Until when nobody else may deliver it, in UTC; null when nobody is delivering it.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Why it was not delivered yet, or never will be, at most 500 characters and without personal data; or null.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was delivered, given up or discarded, in UTC; null while it is pending.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Whether a later change of the appointment makes it void, as with reminders; all else is delivered in order.</summary>
    public bool IsVoidAfterChange => Topic == OutboxTopic.Reminder;
}

/// <summary>What an entry of the outbox tells.</summary>
public enum OutboxTopic
{
    /// <summary>The appointment was booked.</summary>
    Booked,

    /// <summary>The appointment was put at another time or with someone else.</summary>
    Moved,

    /// <summary>The appointment was cancelled.</summary>
    Cancelled,

    /// <summary>The appointment is near.</summary>
    Reminder,
}

/// <summary>How an entry of the outbox stands.</summary>
public enum OutboxState
{
    /// <summary>It is to be delivered.</summary>
    Pending,

    /// <summary>It was delivered, once at least.</summary>
    Delivered,

    /// <summary>It was given up; an operator can have it sent again.</summary>
    Dead,

    /// <summary>It is not to be delivered: void after a change, too late, or thrown away by an operator.</summary>
    Discarded,
}

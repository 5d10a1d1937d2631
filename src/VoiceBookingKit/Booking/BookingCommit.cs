using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>One change to the book that happens whole or not at all.</summary>
/// <param name="Key">Idempotency key, at most 100 characters: the same key never does its work twice.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who does it: a call's id, or a word such as <c>manual</c>; its holds give way to what it books or moves, and end with it.</param>
public abstract record BookingCommit(string Key, DateTimeOffset At, string By)
{
    /// <summary>What must be told because of this commit; a store that keeps an outbox writes it in the same transaction.</summary>
    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>What is settled with an outside calendar in the same transaction, or null when none is concerned.</summary>
    public OutsideSettlement? Outside { get; init; }

    /// <summary>Whether an earlier change with this commit's key did this very work, so that this is a retry and not a reuse of the key.</summary>
    /// <param name="change">The change that was made under the same key.</param>
    /// <param name="appointment">The changed appointment.</param>
    public abstract bool IsRetryOf(AppointmentChange change, Appointment appointment);

    /// <summary>The appointment as this commit would leave it.</summary>
    /// <param name="before">The appointment as it stands, or null when it is new.</param>
    public abstract Appointment Apply(Appointment? before);

    /// <summary>This commit's entry in the audit trail.</summary>
    /// <param name="before">The appointment before, or null when it was new.</param>
    /// <param name="after">The appointment after.</param>
    public abstract AppointmentChange Describe(Appointment? before, Appointment after);

    /// <summary>Books a new appointment.</summary>
    /// <param name="Key">Idempotency key.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="Appointment">The appointment as it will stand.</param>
    /// <param name="Limit">The day's limit, checked in the same transaction, or null.</param>
    /// <param name="MaxOpen">How many standing appointments that start after <paramref name="At"/> the customer's email may have with this one, or null.</param>
    public sealed record Book(string Key, DateTimeOffset At, string By, Appointment Appointment, DayLimit? Limit, int? MaxOpen = null) : BookingCommit(Key, At, By)
    {
        /// <inheritdoc />
        public override bool IsRetryOf(AppointmentChange change, Appointment appointment) =>
            change.Kind == ChangeKind.Booked && change.After == Appointment.Slot && appointment.Customer.Email == Appointment.Customer.Email;

        /// <inheritdoc />
        public override Appointment Apply(Appointment? before) => Appointment;

        /// <inheritdoc />
        public override AppointmentChange Describe(Appointment? before, Appointment after) =>
            new(after.Id, after.Sequence, ChangeKind.Booked, At, By, null, after.Slot, null);
    }

    /// <summary>Changes an appointment that stands.</summary>
    /// <param name="Key">Idempotency key.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="AppointmentId">Which one.</param>
    /// <param name="FromSequence">The sequence that the changer has seen.</param>
    public abstract record Change(string Key, DateTimeOffset At, string By, Guid AppointmentId, int FromSequence) : BookingCommit(Key, At, By);

    /// <summary>Puts an appointment at another time.</summary>
    /// <param name="Key">Idempotency key.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="AppointmentId">Which one.</param>
    /// <param name="FromSequence">The sequence that the mover has seen.</param>
    /// <param name="To">The new slot.</param>
    /// <param name="Blocked">The new slot with its buffers, in UTC.</param>
    /// <param name="Limit">The new day's limit, or null.</param>
    public sealed record Move(
        string Key, DateTimeOffset At, string By, Guid AppointmentId, int FromSequence, Slot To, TimeRange Blocked, DayLimit? Limit) : Change(Key, At, By, AppointmentId, FromSequence)
    {
        /// <inheritdoc />
        public override bool IsRetryOf(AppointmentChange change, Appointment appointment) =>
            change.Kind == ChangeKind.Moved && change.AppointmentId == AppointmentId && change.After == To;

        /// <inheritdoc />
        public override Appointment Apply(Appointment? before) =>
            before! with { Slot = To, Blocked = Blocked, Sequence = before.Sequence + 1, ChangedAt = At };

        /// <inheritdoc />
        public override AppointmentChange Describe(Appointment? before, Appointment after) =>
            new(AppointmentId, after.Sequence, ChangeKind.Moved, At, By, before?.Slot, after.Slot, null);
    }

    /// <summary>Cancels an appointment.</summary>
    /// <param name="Key">Idempotency key.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="AppointmentId">Which one.</param>
    /// <param name="FromSequence">The sequence that the canceller has seen.</param>
    /// <param name="Reason">Why, or null.</param>
    public sealed record Cancel(
        string Key, DateTimeOffset At, string By, Guid AppointmentId, int FromSequence, string? Reason) : Change(Key, At, By, AppointmentId, FromSequence)
    {
        /// <inheritdoc />
        public override bool IsRetryOf(AppointmentChange change, Appointment appointment) =>
            change.Kind == ChangeKind.Cancelled && change.AppointmentId == AppointmentId;

        /// <inheritdoc />
        public override Appointment Apply(Appointment? before) =>
            before! with { Status = AppointmentStatus.Cancelled, Sequence = before.Sequence + 1, ChangedAt = At };

        /// <inheritdoc />
        public override AppointmentChange Describe(Appointment? before, Appointment after) =>
            new(AppointmentId, after.Sequence, ChangeKind.Cancelled, At, By, before?.Slot, null, Reason);
    }
}

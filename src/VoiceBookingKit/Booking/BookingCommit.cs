using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>One change to the book that happens whole or not at all.</summary>
/// <param name="Key">Idempotency key, at most 100 characters: the same key never does its work twice.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who does it: a call's id, or a word such as <c>manual</c>; its holds give way.</param>
public abstract record BookingCommit(string Key, DateTimeOffset At, string By)
{
    /// <summary>Books a new appointment.</summary>
    /// <param name="Key">Idempotency key.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="Appointment">The appointment as it will stand.</param>
    /// <param name="Limit">The day's limit, checked in the same transaction, or null.</param>
    public sealed record Book(string Key, DateTimeOffset At, string By, Appointment Appointment, DayLimit? Limit) : BookingCommit(Key, At, By);

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
        string Key, DateTimeOffset At, string By, Guid AppointmentId, int FromSequence, Slot To, TimeRange Blocked, DayLimit? Limit) : BookingCommit(Key, At, By);

    /// <summary>Cancels an appointment.</summary>
    /// <param name="Key">Idempotency key.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="By">Who does it.</param>
    /// <param name="AppointmentId">Which one.</param>
    /// <param name="FromSequence">The sequence that the canceller has seen.</param>
    /// <param name="Reason">Why, or null.</param>
    public sealed record Cancel(string Key, DateTimeOffset At, string By, Guid AppointmentId, int FromSequence, string? Reason) : BookingCommit(Key, At, By);
}

/// <summary>How many appointments of one staff member may start within a local day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Max">The most that may start in it.</param>
public readonly record struct DayLimit(TimeRange Day, int Max);

/// <summary>What became of a commit.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Appointment">The appointment as it is stored, read back after the commit; null unless it exists.</param>
public sealed record CommitResult(CommitOutcome Outcome, Appointment? Appointment);

/// <summary>What happened to a commit.</summary>
public enum CommitOutcome
{
    /// <summary>It was done now.</summary>
    Committed,

    /// <summary>It was done before, by the same key.</summary>
    AlreadyCommitted,

    /// <summary>Someone else has part of that time.</summary>
    SlotTaken,

    /// <summary>The day's limit is reached.</summary>
    DayFull,

    /// <summary>There is no such appointment.</summary>
    NotFound,

    /// <summary>The appointment was changed or cancelled meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>The key was used before for something else.</summary>
    KeyReused,
}

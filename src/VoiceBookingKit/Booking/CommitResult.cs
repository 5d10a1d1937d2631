using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Booking;

/// <summary>How many appointments of one staff member may start within a local day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Max">The most that may start in it.</param>
public readonly record struct DayLimit(TimeRange Day, int Max);

/// <summary>What became of a commit.</summary>
/// <param name="Outcome">What happened.</param>
/// <param name="Appointment">The appointment as it is stored, read back after the commit; null unless it exists and the key is not another commit's.</param>
public sealed record CommitResult(CommitOutcome Outcome, Appointment? Appointment);

/// <summary>What happened to a commit. When several apply, the first of them in this order is told.</summary>
public enum CommitOutcome
{
    /// <summary>It was done now.</summary>
    Committed,

    /// <summary>It was done before, by the same key.</summary>
    AlreadyCommitted,

    /// <summary>The key was used before for something else.</summary>
    KeyReused,

    /// <summary>There is no such appointment.</summary>
    NotFound,

    /// <summary>The appointment was changed or cancelled meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>Someone else has part of that time.</summary>
    SlotTaken,

    /// <summary>The day's limit is reached.</summary>
    DayFull,

    /// <summary>The customer has as many appointments to come as one may have.</summary>
    TooManyOpen,

    /// <summary>Another appointment, standing or cancelled, has that reference.</summary>
    ReferenceTaken,

    /// <summary>An outside calendar that has to take it can't be reached, or the intent was given up meanwhile; nothing was done.</summary>
    Unavailable,
}

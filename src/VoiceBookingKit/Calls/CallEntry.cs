using VoiceBookingKit.Booking;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Calls;

/// <summary>One line of a call's record, written as it happens.</summary>
/// <param name="CallId">The call; the <see cref="IVoiceBookingSession.Id"/> of its session.</param>
/// <param name="Sequence">The entry's place in its call: rising, not always without gaps.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <remarks>The kinds are closed: every entry is one of the records nested here. Words and outcomes are personal data; keep them out of logs.</remarks>
public abstract record CallEntry(string CallId, long Sequence, DateTimeOffset At)
{
    /// <summary>The call began.</summary>
    /// <param name="CallId">The call.</param>
    /// <param name="Sequence">Place in the call.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Channel">How the caller talks.</param>
    /// <param name="TimeZone">The caller's IANA zone, or null.</param>
    /// <param name="Language">The caller's language as a BCP 47 tag, or null.</param>
    public sealed record Started(string CallId, long Sequence, DateTimeOffset At, SessionChannel Channel, string? TimeZone, string? Language)
        : CallEntry(CallId, Sequence, At);

    /// <summary>One side had its turn.</summary>
    /// <param name="CallId">The call.</param>
    /// <param name="Sequence">Place in the call.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Role">Whose turn.</param>
    /// <param name="Text">What was said.</param>
    public sealed record Turn(string CallId, long Sequence, DateTimeOffset At, TranscriptRole Role, string Text) : CallEntry(CallId, Sequence, At);

    /// <summary>An appointment was booked, moved or cancelled.</summary>
    /// <param name="CallId">The call.</param>
    /// <param name="Sequence">Place in the call.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Kind">What was done.</param>
    /// <param name="AppointmentId">The <see cref="Appointment.Id"/>.</param>
    /// <param name="AppointmentSequence">The <see cref="Appointment.Sequence"/> after it.</param>
    public sealed record Outcome(string CallId, long Sequence, DateTimeOffset At, ChangeKind Kind, Guid AppointmentId, int AppointmentSequence)
        : CallEntry(CallId, Sequence, At);

    /// <summary>The call ended.</summary>
    /// <param name="CallId">The call.</param>
    /// <param name="Sequence">Place in the call.</param>
    /// <param name="At">When, in UTC.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="LeftMessage">Whether the caller left a message for a person.</param>
    public sealed record Ended(string CallId, long Sequence, DateTimeOffset At, EndReason Reason, bool LeftMessage) : CallEntry(CallId, Sequence, At);
}

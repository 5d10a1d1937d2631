using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;

namespace VoiceBookingKit.Sessions;

/// <summary>Something that happened in a session.</summary>
/// <remarks>The kinds are closed: every event is one of the records nested here. Events are immutable and may be kept.</remarks>
public abstract record SessionEvent
{
    private SessionEvent() { }

    /// <summary>The event's place in its session: 1 for the first, then without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The session began.</summary>
    /// <param name="SessionId">The session's id.</param>
    /// <param name="ResumeToken">The secret that lets its owner come back after a dropped connection.</param>
    public sealed record Started(string SessionId, string ResumeToken) : SessionEvent;

    /// <summary>Words of one side, so far or for good.</summary>
    /// <param name="TurnId">The same for all events of one turn's text; a later event of the same turn replaces an earlier one.</param>
    /// <param name="Role">Whose words.</param>
    /// <param name="Text">Plain text; never markup.</param>
    /// <param name="IsFinal">Whether the words stand.</param>
    public sealed record Transcript(string TurnId, TranscriptRole Role, string Text, bool IsFinal) : SessionEvent;

    /// <summary>A sentence to be spoken now by whoever gives the receptionist its voice.</summary>
    /// <param name="TurnId">The agent turn that it belongs to.</param>
    /// <param name="Text">One sentence, as it should be said.</param>
    public sealed record Say(string TurnId, string Text) : SessionEvent
    {
        /// <summary>Whether it only bridges a wait, and is no part of the answer.</summary>
        public bool IsFiller { get; init; }
    }

    /// <summary>The receptionist began or finished thinking about an answer.</summary>
    /// <param name="IsThinking">Whether it is thinking.</param>
    public sealed record Thinking(bool IsThinking) : SessionEvent;

    /// <summary>A tool of the receptionist finished.</summary>
    /// <param name="Name">One of <see cref="ToolNames"/>.</param>
    /// <param name="Result">What it found; <see cref="AvailabilityResult"/> for <see cref="ToolNames.CheckAvailability"/>.</param>
    public sealed record ToolFinished(string Name, ToolResult Result) : SessionEvent;

    /// <summary>The caller was asked to confirm; nothing is done before a yes.</summary>
    /// <param name="Proposal">What would be done.</param>
    public sealed record ConfirmationAsked(Proposal Proposal) : SessionEvent;

    /// <summary>An appointment was booked, moved or cancelled, and read back from the store.</summary>
    /// <param name="Kind">What was done.</param>
    /// <param name="Appointment">The appointment as it is stored.</param>
    public sealed record Confirmed(ChangeKind Kind, AppointmentView Appointment) : SessionEvent;

    /// <summary>The receptionist's voice began or fell silent.</summary>
    /// <param name="IsSpeaking">Whether it speaks.</param>
    public sealed record AgentSpeaking(bool IsSpeaking) : SessionEvent;

    /// <summary>The caller began or stopped speaking.</summary>
    /// <param name="IsSpeaking">Whether the caller speaks.</param>
    public sealed record UserSpeaking(bool IsSpeaking) : SessionEvent;

    /// <summary>The receptionist's voice as sound.</summary>
    /// <param name="Pcm">Mono PCM16, little-endian, 16 kHz; a copy that the event owns.</param>
    public sealed record Audio(ReadOnlyMemory<byte> Pcm) : SessionEvent;

    /// <summary>The caller interrupted: sound that was sent and not yet heard is to be dropped.</summary>
    public sealed record AudioCleared : SessionEvent;

    /// <summary>An answer is over, and this is how long its parts took; for those who run the host.</summary>
    /// <param name="TurnId">The agent turn.</param>
    /// <param name="Times">The times.</param>
    public sealed record Latency(string TurnId, TurnLatency Times) : SessionEvent;

    /// <summary>Something went wrong that the session survives.</summary>
    /// <param name="Code">A stable word in snake case, such as <c>text_too_long</c>.</param>
    /// <param name="Message">One plain English sentence that says what to do.</param>
    public sealed record Failed(string Code, string Message) : SessionEvent;

    /// <summary>The session is over; the last event.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Summary">What came of it.</param>
    public sealed record Ended(EndReason Reason, SessionSummary Summary) : SessionEvent;
}

/// <summary>Whose words a transcript holds.</summary>
public enum TranscriptRole
{
    /// <summary>The caller.</summary>
    User,

    /// <summary>The receptionist.</summary>
    Agent,
}

/// <summary>Why a session ended.</summary>
public enum EndReason
{
    /// <summary>The caller closed it or hung up.</summary>
    Caller,

    /// <summary>The conversation came to its end, with a goodbye.</summary>
    Goodbye,

    /// <summary>Nothing was heard for too long.</summary>
    Silence,

    /// <summary>It lasted as long as a session may.</summary>
    TimeLimit,

    /// <summary>The connection was lost and nobody came back in time.</summary>
    Disconnected,

    /// <summary>The host is shutting down.</summary>
    Shutdown,

    /// <summary>It could not go on.</summary>
    Failure,
}

/// <summary>What came of a session.</summary>
/// <param name="Duration">From start to end.</param>
/// <param name="UserTurns">How many turns the caller had.</param>
/// <param name="Appointments">Appointments booked, moved or cancelled, each as it stands at the end.</param>
/// <param name="LeftMessage">Whether a message was left for a person.</param>
public sealed record SessionSummary(TimeSpan Duration, int UserTurns, IReadOnlyList<SessionOutcome> Appointments, bool LeftMessage);

/// <summary>One thing that a session did.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Appointment">The appointment as it stood after it.</param>
public sealed record SessionOutcome(ChangeKind Kind, AppointmentView Appointment);

using System.Text.Json.Serialization;

namespace VoiceBookingKit.Wire;

/// <summary>What a client is sent over the socket: one JSON object a message, told apart by its <c>type</c>. Clients ignore types and fields that they don't know.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Session), "session")]
[JsonDerivedType(typeof(Transcript), "transcript")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Audio), "audio")]
[JsonDerivedType(typeof(AudioClear), "audio_clear")]
[JsonDerivedType(typeof(Attached), "attached")]
[JsonDerivedType(typeof(FunctionResult), "function_result")]
[JsonDerivedType(typeof(BookingConfirmed), "booking_confirmed")]
[JsonDerivedType(typeof(BookingCancelled), "booking_cancelled")]
[JsonDerivedType(typeof(AgentSpeaking), "agent_speaking")]
[JsonDerivedType(typeof(UserSpeaking), "user_speaking")]
[JsonDerivedType(typeof(Error), "error")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record ServerMessage
{
    private ServerMessage() { }

    /// <summary>The session began, or was found again; what follows after it was found is all that happened in it.</summary>
    /// <param name="Id">The session's id.</param>
    /// <param name="ResumeToken">The secret that brings the client back after a dropped connection.</param>
    public sealed record Session(string Id, string ResumeToken) : ServerMessage;

    /// <summary>Words of one side, so far or for good.</summary>
    /// <param name="TurnId">The same for all messages of one turn; a later one replaces an earlier one.</param>
    /// <param name="Role"><c>user</c> or <c>agent</c>.</param>
    /// <param name="Text">Plain text.</param>
    /// <param name="IsFinal">Whether the words stand.</param>
    /// <param name="Timestamp">When, in UTC.</param>
    public sealed record Transcript(string TurnId, string Role, string Text, bool IsFinal, DateTimeOffset Timestamp) : ServerMessage;

    /// <summary>In a session by voice: a sentence for the client's own voice to say now.</summary>
    /// <param name="TurnId">The turn that it belongs to.</param>
    /// <param name="Text">One sentence.</param>
    public sealed record Say(string TurnId, string Text) : ServerMessage;

    /// <summary>The receptionist's voice.</summary>
    /// <param name="Data">Mono PCM16, little-endian, 16 kHz; base64 in JSON.</param>
    public sealed record Audio(ReadOnlyMemory<byte> Data) : ServerMessage;

    /// <summary>The caller interrupted: sound that was sent before this and not yet heard is to be dropped at once.</summary>
    public sealed record AudioClear : ServerMessage;

    /// <summary>On the audio socket: the session's sound flows from now on.</summary>
    /// <param name="Id">The session's id.</param>
    /// <param name="Received">Bytes of the caller's voice that have arrived with this ticket; what came after them did not.</param>
    public sealed record Attached(string Id, long Received) : ServerMessage;

    /// <summary>A tool of the receptionist finished.</summary>
    /// <param name="FunctionName">The tool, such as <c>check_availability</c>.</param>
    /// <param name="Status"><c>ok</c>, <c>none</c>, <c>needs_confirmation</c>, <c>refused</c> or <c>unavailable</c>.</param>
    /// <param name="Result">What it found, or null.</param>
    public sealed record FunctionResult(string FunctionName, string Status, FunctionResultBody? Result) : ServerMessage;

    /// <summary>An appointment was booked or moved, and read back from the store.</summary>
    /// <param name="Kind"><c>booked</c> or <c>moved</c>.</param>
    /// <param name="Booking">The appointment as it stands.</param>
    public sealed record BookingConfirmed(string Kind, WireBooking Booking) : ServerMessage;

    /// <summary>An appointment was cancelled, and read back from the store.</summary>
    /// <param name="Booking">The appointment as it stood.</param>
    public sealed record BookingCancelled(WireBooking Booking) : ServerMessage;

    /// <summary>The receptionist's voice began or fell silent.</summary>
    /// <param name="IsSpeaking">Whether it speaks.</param>
    public sealed record AgentSpeaking(bool IsSpeaking) : ServerMessage;

    /// <summary>The caller began or stopped speaking.</summary>
    /// <param name="IsSpeaking">Whether the caller speaks.</param>
    public sealed record UserSpeaking(bool IsSpeaking) : ServerMessage;

    /// <summary>Something went wrong that the connection survives.</summary>
    /// <param name="Code">A stable word in snake case.</param>
    /// <param name="Message">One plain sentence that says what to do.</param>
    public sealed record Error(string Code, string Message) : ServerMessage;

    /// <summary>The session is over; the last message.</summary>
    /// <param name="Reason"><c>caller</c>, <c>goodbye</c>, <c>silence</c>, <c>time_limit</c>, <c>disconnected</c>, <c>shutdown</c> or <c>failure</c>.</param>
    public sealed record Ended(string Reason) : ServerMessage;
}

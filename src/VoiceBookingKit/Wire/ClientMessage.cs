using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Wire;

/// <summary>What a client sends over the socket: one JSON object a message, told apart by its <c>type</c>.</summary>
/// <remarks>The kinds are closed: every message is one of the records nested here. <see cref="ClientMessageReader"/> reads them.</remarks>
public abstract record ClientMessage
{
    private ClientMessage() { }

    /// <summary><c>start_conversation</c>: begins a session, or comes back to one and is told again all that happened in it.</summary>
    /// <param name="Channel"><c>channel</c>: <c>text</c>, the default, or <c>voice</c>.</param>
    /// <param name="ResumeToken"><c>resume_token</c>: the secret of the session to come back to, or null for a new one.</param>
    /// <param name="TimeZone"><c>time_zone</c>: the caller's IANA zone, or null.</param>
    public sealed record StartConversation(SessionChannel Channel, string? ResumeToken, string? TimeZone) : ClientMessage
    {
        /// <summary><c>audio.output</c>: how the receptionist's voice is sent. Default: base64.</summary>
        public AudioOutput Output { get; init; }
    }

    /// <summary><c>attach</c>, on the audio socket only: opens the sound of a session that a page holds in process, or comes back to it.</summary>
    /// <param name="Ticket"><c>ticket</c>: the <see cref="AudioLeg.Ticket"/>.</param>
    /// <param name="Received"><c>received</c>: bytes of the receptionist's voice that have arrived with this ticket; what came after them is sent again. 0 at first.</param>
    public sealed record Attach(string Ticket, long Received) : ClientMessage;

    /// <summary><c>end_conversation</c>: the caller hangs up.</summary>
    public sealed record EndConversation : ClientMessage;

    /// <summary><c>text</c>: the caller's next turn, typed, or recognised by the client.</summary>
    /// <param name="Text"><c>text</c>: what was said.</param>
    public sealed record Said(string Text) : ClientMessage;

    /// <summary><c>interim</c>: what the client hears the caller saying right now; it is shown and not acted on.</summary>
    /// <param name="Text"><c>text</c>: words so far; empty for speech without words yet.</param>
    public sealed record Saying(string Text) : ClientMessage;

    /// <summary><c>key</c>: the caller pressed a key of a phone (DTMF), as a bridge to a telephone line hears it.</summary>
    /// <param name="Pressed"><c>key</c>: a digit, <c>*</c>, <c>#</c>, or <c>A</c> to <c>D</c>.</param>
    public sealed record Key(char Pressed) : ClientMessage;

    /// <summary><c>audio</c>: a piece of the caller's voice.</summary>
    /// <param name="Pcm"><c>data</c>, in base64: mono PCM16, little-endian, 16 kHz, 10 to 100 ms.</param>
    public sealed record Audio(ReadOnlyMemory<byte> Pcm) : ClientMessage;

    /// <summary><c>playback</c>: what the caller hears: the client began or finished playing the receptionist's voice, or saying its words with a voice of its own.</summary>
    /// <param name="IsSpeaking"><c>is_speaking</c>.</param>
    /// <param name="Queued"><c>queued_ms</c>: how much sound has arrived and not been heard yet, 0 to 10 minutes; null when the client doesn't know.</param>
    public sealed record Playback(bool IsSpeaking, TimeSpan? Queued = null) : ClientMessage;
}

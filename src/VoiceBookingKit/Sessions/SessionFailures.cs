namespace VoiceBookingKit.Sessions;

/// <summary>The failures that a session tells its caller, in words that say what to do.</summary>
internal static class SessionFailures
{
    public static SessionEvent.Failed TextTooLong(int limit) =>
        new("text_too_long", $"That is longer than {limit} characters; send a shorter message.");

    public static readonly SessionEvent.Failed EmptyText = new("empty_text", "Write or say something first.");

    public static readonly SessionEvent.Failed RateLimited = new("rate_limited", "Messages are coming too fast; wait a second and send the last one again.");

    public static readonly SessionEvent.Failed Busy = new("busy", "Too many messages are waiting for an answer; wait for one and send the last one again.");

    public static readonly SessionEvent.Failed TooManyTurns = new("too_many_turns", "This conversation has become too long; start a new one.");

    public static readonly SessionEvent.Failed AudioInvalid = new("audio_invalid", "Send mono PCM16 at 16 kHz in pieces of 10 to 100 ms.");

    public static readonly SessionEvent.Failed KeyInvalid = new("key_invalid", "Send one of the keys 0 to 9, * and #.");

    public static readonly SessionEvent.Failed SpeechUnavailable = new("speech_unavailable", "Speech can't be recognised here right now; send text instead.");

    public static readonly SessionEvent.Failed VoiceUnavailable = new("voice_unavailable", "The assistant has no voice right now; read its answers instead.");

    public static readonly SessionEvent.Failed AnswerFailed = new("answer_failed", "Something went wrong on our side; please say that again.");

    /// <summary>What the receptionist reports is for developers; its caller only hears that it goes on.</summary>
    public static SessionEvent.Failed Receptionist(string code) => new(code, "The assistant had trouble with its answer and carries on.");
}

using VoiceBookingKit.Wire;

namespace VoiceBookingKit.AspNetCore.Sockets;

/// <summary>What a client is told when it goes about things the wrong way; the socket stays open unless it says otherwise.</summary>
internal static class SocketErrors
{
    public static ServerMessage.Error NotStarted { get; } = new("not_started", "Send start_conversation first.");

    public static ServerMessage.Error AlreadyStarted { get; } = new("already_started", "This socket has its conversation; open another socket for another.");

    public static ServerMessage.Error SessionNotFound { get; } =
        new("session_not_found", "That conversation is over; send start_conversation without resume_token for a new one.");

    public static ServerMessage.Error TooManySessions { get; } = new("too_many_sessions", "All lines are busy; try again in a while.");

    public static ServerMessage.Error RateLimited { get; } = new("rate_limited", "Messages are coming too fast and some were dropped; slow down.");

    public static ServerMessage.Error NotAttached { get; } = new("not_attached", "Send attach with a ticket first.");

    public static ServerMessage.Error NotHere { get; } =
        new("not_here", "The audio socket takes attach, sound and playback, and the session socket everything but attach.");

    public static ServerMessage.Error TicketInvalid { get; } = new("ticket_invalid", "That ticket opens no sound, or no longer; the socket closes.");

    public static ServerMessage.Error Replaced { get; } = new("replaced", "Another socket carries this sound now; this one closes.");

    public static ServerMessage.Error NotPcm { get; } =
        new("unsupported_audio", "That is a sound file or a compressed stream. Send bare samples: mono PCM16, little-endian, 16000 Hz.");

    public static ServerMessage.Error AudioTooFast { get; } =
        new("audio_too_fast", "Sound comes faster than it can be spoken, and some was dropped. Send mono PCM16 at 16000 Hz in real time.");

    public static ServerMessage.Error Idle { get; } = new("idle", "Nothing was sent for too long; the socket closes.");

    public static ServerMessage.Error Shutdown { get; } = new("shutdown", "The server is restarting; connect again in a while.");
}

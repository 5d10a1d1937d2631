namespace VoiceBookingKit.Wire;

/// <summary>What a client is told of a message that can't be handled; the session lives on.</summary>
public static class WireErrors
{
    /// <summary>The message is too long to be read.</summary>
    public static ServerMessage.Error TooLarge { get; } = new("message_too_large", $"A message has at most {ClientMessageReader.MaxBytes} bytes.");

    /// <summary>The message is not JSON.</summary>
    public static ServerMessage.Error InvalidJson { get; } = new("invalid_json", "Send one JSON object in UTF-8.");

    /// <summary>The message has a type that nobody knows.</summary>
    public static ServerMessage.Error UnknownType { get; } =
        new("unknown_type", "Send start_conversation, text, audio, interim, key, playback or end_conversation.");

    /// <summary>The caller's zone is none; they would take the business's times for their own.</summary>
    public static ServerMessage.Error UnknownTimeZone { get; } =
        new("unknown_time_zone", "'time_zone' is an IANA name, such as Europe/Berlin. Without it, only the business's time is told.");

    /// <summary>The client offers or wants sound in a form that nobody here speaks.</summary>
    /// <param name="field">The field of <c>audio</c> that can't be met.</param>
    public static ServerMessage.Error UnsupportedAudio(string field) =>
        new("unsupported_audio", $"'audio.{field}' can't be met: encoding is pcm16, sample_rate 16000, channels 1, and output binary, base64 or none.");

    /// <summary>The message lacks something, or something in it has the wrong type.</summary>
    /// <param name="what">One plain sentence that names the field.</param>
    public static ServerMessage.Error Invalid(string what) => new("invalid_message", what);
}

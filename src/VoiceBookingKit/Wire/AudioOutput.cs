namespace VoiceBookingKit.Wire;

/// <summary>How a client wants to be sent the receptionist's voice: always mono PCM16, little-endian, 16 kHz.</summary>
public enum AudioOutput
{
    /// <summary><c>base64</c>: in the <c>data</c> of <c>audio</c> messages.</summary>
    Base64,

    /// <summary><c>binary</c>: as binary messages that hold nothing else.</summary>
    Binary,

    /// <summary><c>none</c>: not at all; the client has a voice of its own, or only shows words.</summary>
    None,
}

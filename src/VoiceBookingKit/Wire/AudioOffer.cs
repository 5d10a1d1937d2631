using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Wire;

/// <summary>Reads what a client says of the sound that it sends and wants.</summary>
internal static class AudioOffer
{
    private const int MaxNameLength = 40;

    /// <summary>Reads the offer.</summary>
    /// <param name="offer">The <c>audio</c> object, or null when the client made none: then it takes what everybody can.</param>
    /// <param name="output">How it wants the receptionist's voice.</param>
    /// <returns>Null, or why the offer can't be met.</returns>
    /// <exception cref="FormatException">A field has the wrong type.</exception>
    public static ServerMessage.Error? Read(MessageFields? offer, out AudioOutput output)
    {
        output = AudioOutput.Base64;
        if (offer is not { } fields)
            return null;
        if (fields.OptionalText("encoding", MaxNameLength) is not (null or "pcm16"))
            return WireErrors.UnsupportedAudio("encoding");
        if (fields.OptionalNumber("sample_rate") is { } rate && rate != AudioFormat.Session.SampleRate)
            return WireErrors.UnsupportedAudio("sample_rate");
        if (fields.OptionalNumber("channels") is { } channels && channels != AudioFormat.Session.Channels)
            return WireErrors.UnsupportedAudio("channels");
        switch (fields.OptionalText("output", MaxNameLength))
        {
            case null or "base64":
                return null;
            case "binary":
                output = AudioOutput.Binary;
                return null;
            case "none":
                output = AudioOutput.None;
                return null;
            default:
                return WireErrors.UnsupportedAudio("output");
        }
    }
}

using System.Text.Json;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>What a message of Deepgram's is about.</summary>
internal enum MessageKind
{
    /// <summary>Something that this version of the adapter does not know; passed over.</summary>
    Unknown,
    Results,
    SpeechStarted,
    UtteranceEnd,
    TurnInfo,
    Metadata,
    Flushed,
    Cleared,
    Warning,
    Error,
}

/// <summary>Tells messages apart by their <c>type</c>, before anything else of them is read: fields of one name have other shapes in other messages.</summary>
internal static class MessageKinds
{
    /// <exception cref="JsonException">It is not a JSON object.</exception>
    public static MessageKind Of(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A message is a JSON object.");
        var kind = MessageKind.Unknown;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
                kind = Named(reader);
            else
                reader.Skip();
        }
        return kind;
    }

    private static MessageKind Named(in Utf8JsonReader type) =>
        type.ValueTextEquals("TurnInfo"u8) ? MessageKind.TurnInfo
        : type.ValueTextEquals("Results"u8) ? MessageKind.Results
        : type.ValueTextEquals("SpeechStarted"u8) ? MessageKind.SpeechStarted
        : type.ValueTextEquals("UtteranceEnd"u8) ? MessageKind.UtteranceEnd
        : type.ValueTextEquals("Metadata"u8) ? MessageKind.Metadata
        : type.ValueTextEquals("Flushed"u8) ? MessageKind.Flushed
        : type.ValueTextEquals("Cleared"u8) ? MessageKind.Cleared
        : type.ValueTextEquals("Warning"u8) ? MessageKind.Warning
        : type.ValueTextEquals("Error"u8) ? MessageKind.Error
        : MessageKind.Unknown;
}

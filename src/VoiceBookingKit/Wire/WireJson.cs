using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceBookingKit.Wire;

/// <summary>Writes messages as JSON.</summary>
public static class WireJson
{
    /// <summary>One message as one line of JSON in UTF-8, without a line break.</summary>
    /// <param name="message">The message.</param>
    public static byte[] Write(ServerMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, WireJsonContext.Default.ServerMessage);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ServerMessage))]
internal sealed partial class WireJsonContext : JsonSerializerContext;

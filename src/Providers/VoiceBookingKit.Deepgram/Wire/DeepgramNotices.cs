using System.Text.Json;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>Takes note of what Deepgram says about the connection itself.</summary>
internal static class DeepgramNotices
{
    /// <summary>Logs a warning, and fails with an error.</summary>
    /// <exception cref="JsonException">It is not of its form.</exception>
    /// <exception cref="SpeechProviderException">It is an error.</exception>
    public static void Take(MessageKind kind, ReadOnlySpan<byte> message, ILogger logger)
    {
        var reason = JsonSerializer.Deserialize(message, DeepgramJson.Default.DeepgramNotice)!.Reason;
        if (kind == MessageKind.Error)
            throw DeepgramFailures.Reported(reason);
        DeepgramLog.Warned(logger, DeepgramFailures.Named(reason));
    }
}

using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Deepgram.Wire;

/// <summary>What is logged of Deepgram: its request ids and codes, never keys, words or sentences.</summary>
internal static partial class DeepgramLog
{
    [LoggerMessage(1, LogLevel.Debug, "Connected to Deepgram's {Path}, request {RequestId}")]
    public static partial void Connected(ILogger logger, string path, string? requestId);

    [LoggerMessage(2, LogLevel.Warning, "Passed over a message of Deepgram's that could not be read")]
    public static partial void Unreadable(ILogger logger);

    [LoggerMessage(3, LogLevel.Warning, "Deepgram warns{Code}")]
    public static partial void Warned(ILogger logger, string code);

    [LoggerMessage(4, LogLevel.Debug, "A kept Deepgram socket was of no more use; a new one is opened")]
    public static partial void Stale(ILogger logger);
}

using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.LocalSpeech;

internal static partial class LocalSpeechLog
{
    [LoggerMessage(1, LogLevel.Warning, "{Message}")]
    public static partial void EngineMissing(this ILogger logger, string message);

    [LoggerMessage(2, LogLevel.Information, "{Words} words of this business are not in the dictionary and are listened for as they are spelled")]
    public static partial void WordsGuessed(this ILogger logger, int words);
}

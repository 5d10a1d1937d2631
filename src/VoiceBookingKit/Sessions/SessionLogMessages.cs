using Microsoft.Extensions.Logging;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>What sessions log: ids, codes and counts; no secret, and what was said only where a host switched that on.</summary>
internal static partial class SessionLogMessages
{
    [LoggerMessage(1, LogLevel.Information, "Session {SessionId} began on {Channel}")]
    public static partial void SessionBegan(this ILogger logger, string sessionId, SessionChannel channel);

    [LoggerMessage(2, LogLevel.Information, "Session {SessionId} ended: {Reason}, {UserTurns} turns, {Outcomes} outcomes")]
    public static partial void SessionEnded(this ILogger logger, string sessionId, EndReason reason, int userTurns, int outcomes);

    [LoggerMessage(3, LogLevel.Error, "Session {SessionId}: a turn failed with {ExceptionType}")]
    public static partial void TurnFailed(this ILogger logger, string sessionId, string exceptionType);

    [LoggerMessage(4, LogLevel.Warning, "Session {SessionId}: the receptionist reported {Code}: {Reason}")]
    public static partial void ReceptionistReported(this ILogger logger, string sessionId, string code, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Session {SessionId}: a turn did not stop within {Seconds} s and was left behind")]
    public static partial void TurnLeftBehind(this ILogger logger, string sessionId, double seconds);

    [LoggerMessage(6, LogLevel.Error, "Session {SessionId}: its conversation could not be closed: {ExceptionType}; holds expire by themselves")]
    public static partial void CloseFailed(this ILogger logger, string sessionId, string exceptionType);

    [LoggerMessage(7, LogLevel.Warning, "Session {SessionId}: speech provider {Provider} failed: {Problem} It is tried again, or the next in line takes over")]
    public static partial void SpeechFailed(this ILogger logger, string sessionId, string provider, string problem);

    /// <summary>What a provider says of its failure is written for logs; what anybody else throws may hold anything.</summary>
    public static void SpeechFailed(this ILogger logger, string sessionId, string provider, Exception failure) =>
        logger.SpeechFailed(sessionId, provider, failure is SpeechProviderException ? failure.Message : $"{failure.GetType().Name}.");

    [LoggerMessage(8, LogLevel.Error, "A session observer failed with {ExceptionType}; the session goes on")]
    public static partial void ObserverFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(9, LogLevel.Warning, "Session {SessionId}: the voice detector failed ({ExceptionType}); the built-in one takes over")]
    public static partial void DetectorFailed(this ILogger logger, string sessionId, string exceptionType);

    [LoggerMessage(11, LogLevel.Warning, "Session {SessionId}: the realtime model is lost to this call: {Problem}")]
    public static partial void RealtimeLost(this ILogger logger, string sessionId, string problem);

    [LoggerMessage(10, LogLevel.Information, "Session {SessionId}: the caller said: {Text}")]
    public static partial void CallerSaid(this ILogger logger, string sessionId, string text);

    [LoggerMessage(12, LogLevel.Information, "Session {SessionId}: the receptionist said: {Text}")]
    public static partial void ReceptionistSaid(this ILogger logger, string sessionId, string text);
}

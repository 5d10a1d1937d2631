using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Receptionists.Engine;

internal static partial class EngineLog
{
    [LoggerMessage(EventId = 3201, Level = LogLevel.Warning, Message = "Receptionist {Place} in line failed: {Code}.")]
    public static partial void ReceptionistFailed(ILogger logger, Exception? failure, int place, string code);

    [LoggerMessage(EventId = 3202, Level = LogLevel.Warning, Message = "A model claimed that something was booked or changed when nothing was; its sentence was replaced.")]
    public static partial void FalseClaim(ILogger logger);
}

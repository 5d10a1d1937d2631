using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.AspNetCore.Endpoints;

internal static partial class EndpointLog
{
    [LoggerMessage(1, LogLevel.Warning, "Calendar links and manage links stop working when this process ends. Set VoiceBooking:Endpoints:SigningKey, or add data protection to the host.")]
    public static partial void KeyIsShortLived(ILogger logger);
}

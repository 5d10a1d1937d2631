using Microsoft.Extensions.Logging;

namespace VoiceBookingKit.Failover;

/// <summary>What is logged of providers across calls: stages and names.</summary>
internal static partial class FailoverLogMessages
{
    [LoggerMessage(1, LogLevel.Warning, "The {Stage} {Provider} is out: for {Seconds} s calls begin with the next in line, and then one tries it again")]
    public static partial void ProviderIsOut(this ILogger logger, string stage, string provider, double seconds);

    [LoggerMessage(2, LogLevel.Information, "The {Stage} {Provider} is back")]
    public static partial void ProviderIsBack(this ILogger logger, string stage, string provider);
}

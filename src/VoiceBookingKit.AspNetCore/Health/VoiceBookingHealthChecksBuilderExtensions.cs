using Microsoft.Extensions.Diagnostics.HealthChecks;
using VoiceBookingKit.AspNetCore.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds VoiceBookingKit to a host's health checks.</summary>
public static class VoiceBookingHealthChecksBuilderExtensions
{
    /// <summary>Checks that the store can be read and a conversation can begin.</summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="timeout">How long the store may take. Default: 5 seconds.</param>
    public static IHealthChecksBuilder AddVoiceBooking(this IHealthChecksBuilder builder, string name = "voicebooking", TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<VoiceBookingHealthCheck>(name, HealthStatus.Unhealthy, tags: ["ready"], timeout ?? TimeSpan.FromSeconds(5));
    }
}

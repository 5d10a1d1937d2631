using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.AspNetCore.Endpoints;
using VoiceBookingKit.Components.Tests.Staging;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.AspNetCore.Tests.Sites;

/// <summary>A site whose sessions have the test as their other side.</summary>
internal static class StagedSite
{
    public static async Task<(Site Site, StagedSessions Sessions)> OpenAsync(Action<VoiceBookingEndpointOptions>? endpoints = null)
    {
        StagedSessions staged = null!;
        var site = await Site.OpenAsync(
            endpoints: options =>
            {
                options.TokensPerMinute = 10_000;
                endpoints?.Invoke(options);
            },
            services: services => services.AddSingleton<IVoiceBookingSessions>(provider => staged = new StagedSessions(provider.GetRequiredService<TimeProvider>())));
        return (site, staged);
    }
}

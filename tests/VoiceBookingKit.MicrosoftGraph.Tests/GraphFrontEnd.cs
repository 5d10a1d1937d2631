using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.FrontEnds;

namespace VoiceBookingKit.MicrosoftGraph.Tests;

/// <summary>Writes into Maya's mailbox.</summary>
internal sealed class GraphFrontEnd(GraphWorld world, TimeProvider clock) : FrontEnd(clock, voice => voice.UseMicrosoftGraph(configure: options =>
{
    var settings = world.Options();
    (options.Mailbox, options.Write) = (settings.Mailbox, true);
    (options.TenantId, options.ClientId, options.ClientSecret) = (settings.TenantId, settings.ClientId, settings.ClientSecret);
    (options.BaseUrl, options.LoginUrl) = (settings.BaseUrl, settings.LoginUrl);
}));

using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace VoiceBookingKit.Hosting;

internal sealed record VoiceBookingBuilder(IServiceCollection Services) : IVoiceBookingBuilder;

/// <summary>A language model that the host chose, in line as it was registered.</summary>
internal sealed record ChosenReceptionist(IChatClient Client);

/// <summary>The host may have no configuration at all; then defaults and code hold.</summary>
internal sealed class VoiceBookingConfiguration(IServiceProvider provider)
    : ConfigurationReader<VoiceBookingOptions>(VoiceBookingOptions.Section, provider.GetService<IConfiguration>());

using Microsoft.Extensions.DependencyInjection;

namespace VoiceBookingKit.Hosting;

/// <summary>Configures VoiceBookingKit; every <c>UseX</c> and <c>AddX</c> of the kit and of its providers extends it.</summary>
public interface IVoiceBookingBuilder
{
    /// <summary>The host's services.</summary>
    IServiceCollection Services { get; }
}

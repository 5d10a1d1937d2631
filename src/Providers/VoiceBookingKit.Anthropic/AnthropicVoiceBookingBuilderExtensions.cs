using VoiceBookingKit.Anthropic;
using VoiceBookingKit.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Claude to VoiceBookingKit.</summary>
public static class AnthropicVoiceBookingBuilderExtensions
{
    /// <summary>Lets Claude be the receptionist. Settings come from <c>VoiceBooking:Anthropic</c> unless set here; they are checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseAnthropic(this IVoiceBookingBuilder builder, Action<AnthropicOptions>? configure = null)
    {
        builder.AddProviderOptions("Anthropic", configure);
        return builder.UseReceptionist<AnthropicChatClient>();
    }
}

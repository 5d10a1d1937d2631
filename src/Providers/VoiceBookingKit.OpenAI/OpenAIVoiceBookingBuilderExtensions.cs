using VoiceBookingKit.OpenAI;
using VoiceBookingKit.OpenAI.Chat;

namespace VoiceBookingKit.Hosting;

/// <summary>Adds OpenAI, or what is compatible with it, to VoiceBookingKit.</summary>
public static class OpenAIVoiceBookingBuilderExtensions
{
    /// <summary>
    /// Lets a model of OpenAI, or of any service that speaks its chat completions API, be the receptionist. Settings come from <c>VoiceBooking:OpenAI</c> unless set here; they are
    /// checked when the host starts.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseOpenAI(this IVoiceBookingBuilder builder, Action<OpenAIOptions>? configure = null)
    {
        builder.AddProviderOptions("OpenAI", configure);
        return builder.UseReceptionist<OpenAIChatClient>();
    }
}

using VoiceBookingKit.Deepgram;
using VoiceBookingKit.Deepgram.Listening;
using VoiceBookingKit.Deepgram.Speaking;
using VoiceBookingKit.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Deepgram to the lines of recognisers and voices.</summary>
public static class DeepgramVoiceBookingBuilderExtensions
{
    private const string Name = "deepgram";

    /// <summary>Listens and speaks with Deepgram. Settings come from <c>VoiceBooking:Deepgram</c> unless given here, and are checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseDeepgram(this IVoiceBookingBuilder builder, Action<DeepgramOptions>? configure = null) =>
        builder.UseDeepgramToListen(configure).AddTts<DeepgramTts>(Name);

    /// <summary>Listens with Deepgram, and leaves speaking to others.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseDeepgramToListen(this IVoiceBookingBuilder builder, Action<DeepgramOptions>? configure = null) =>
        builder.AddProviderOptions("Deepgram", configure).AddStt<DeepgramStt>(Name);

    /// <summary>Speaks with Deepgram, and leaves listening to others.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseDeepgramToSpeak(this IVoiceBookingBuilder builder, Action<DeepgramOptions>? configure = null) =>
        builder.AddProviderOptions("Deepgram", configure).AddTts<DeepgramTts>(Name);
}

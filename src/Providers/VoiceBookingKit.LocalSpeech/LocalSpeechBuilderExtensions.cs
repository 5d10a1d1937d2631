using Microsoft.Extensions.DependencyInjection.Extensions;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.LocalSpeech;
using VoiceBookingKit.LocalSpeech.Recognition;
using VoiceBookingKit.LocalSpeech.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the engines on this machine to the lines of recognisers and voices.</summary>
public static class LocalSpeechBuilderExtensions
{
    /// <summary>
    /// Listens with PocketSphinx and speaks with flite, on Linux, without a network. Settings come from <c>VoiceBooking:LocalSpeech</c> unless set here. Where an engine is not
    /// installed, its first use says in the log what to install, and the next in line takes over.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseLocalSpeech(this IVoiceBookingBuilder builder, Action<LocalSpeechOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddProviderOptions("LocalSpeech", configure);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.AddStt<PocketSphinxStt>("pocketsphinx").AddTts<FliteTts>("flite");
    }
}

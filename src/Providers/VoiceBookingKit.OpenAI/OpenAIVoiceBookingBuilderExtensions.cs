using VoiceBookingKit.Hosting;
using VoiceBookingKit.OpenAI;
using VoiceBookingKit.OpenAI.Chat;
using VoiceBookingKit.OpenAI.Realtime;
using VoiceBookingKit.OpenAI.Speech;

namespace Microsoft.Extensions.DependencyInjection;

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

    /// <summary>
    /// Listens with the transcription API and speaks with the speech API, of OpenAI or of a service compatible with it. Settings come from <c>VoiceBooking:OpenAISpeech</c> unless
    /// set here; they are checked when the host starts.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseOpenAISpeech(this IVoiceBookingBuilder builder, Action<OpenAISpeechOptions>? configure = null)
    {
        builder.AddProviderOptions("OpenAISpeech", configure);
        return builder.AddStt<OpenAIStt>("openai").AddTts<OpenAITts>("openai");
    }

    /// <summary>
    /// Takes calls by voice with a model that hears and speaks by itself, over the Realtime API. Other recognisers, receptionists and voices of the host take over when it fails, and
    /// typed conversations go on with them. Settings come from <c>VoiceBooking:OpenAIRealtime</c> unless set here; they are checked when the host starts.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseOpenAIRealtime(this IVoiceBookingBuilder builder, Action<OpenAIRealtimeOptions>? configure = null)
    {
        builder.AddProviderOptions("OpenAIRealtime", configure);
        return builder.UseRealtime<OpenAIRealtimeModel>();
    }

    /// <summary>
    /// Listens with a Whisper server of your own, over the transcription API: faster-whisper-server, whisper.cpp's server, LocalAI and others. Settings come from
    /// <c>VoiceBooking:Whisper</c> unless set here; they are checked when the host starts.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets what configuration does not.</param>
    public static IVoiceBookingBuilder UseWhisper(this IVoiceBookingBuilder builder, Action<WhisperOptions>? configure = null)
    {
        builder.AddProviderOptions("Whisper", configure);
        return builder.AddStt<WhisperStt>("whisper");
    }
}

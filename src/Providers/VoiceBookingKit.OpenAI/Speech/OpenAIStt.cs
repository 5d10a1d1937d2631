using Microsoft.Extensions.Options;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Speech;

/// <summary>OpenAI's own recogniser.</summary>
internal sealed class OpenAIStt(IOptions<OpenAISpeechOptions> options, IVoiceActivityDetectors detectors) : TranscriptionStt(Service(options.Value), detectors)
{
    private static TranscriptionService Service(OpenAISpeechOptions options) =>
        new(OpenAISpeech.Section, nameof(options.TranscriptionModel), options.TranscriptionModel, options.ApiKey, options.Endpoint, options.Deadline, options.SendNames);
}

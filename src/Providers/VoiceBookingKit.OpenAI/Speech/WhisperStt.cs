using Microsoft.Extensions.Options;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Speech;

/// <summary>A Whisper server near by.</summary>
internal sealed class WhisperStt(IOptions<WhisperOptions> options, IVoiceActivityDetectors detectors) : TranscriptionStt(Service(options.Value), detectors)
{
    private static TranscriptionService Service(WhisperOptions options) =>
        new("VoiceBooking:Whisper", nameof(options.Model), options.Model, options.ApiKey, options.Endpoint, options.Deadline, options.SendNames);
}

using System.ClientModel;
using OpenAI.Audio;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.OpenAI.Speech;

/// <summary>Recognises each utterance with the transcription API, which OpenAI's models and local Whisper servers speak.</summary>
internal abstract class TranscriptionStt(TranscriptionService service, IVoiceActivityDetectors detectors) : UtteranceStt(detectors)
{
    private const int LongestPrompt = 600; // the model reads no more than about 200 words of it

    private readonly AudioClient _client = new(
        service.Model, OpenAIConnection.Credential(service.ApiKey), OpenAIConnection.ClientOptions(service.Endpoint, service.Deadline));

    protected override async Task<string> RecogniseAsync(ReadOnlyMemory<byte> pcm, RecognitionHints hints, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream(WaveFile.Of(pcm.Span, AudioFormat.Session), writable: false);
        try
        {
            var asked = new AudioTranscriptionOptions
            {
                Language = hints.Language?.Split('-')[0],
                Prompt = service.SendNames ? Prompt(hints.Phrases) : null,
                ResponseFormat = AudioTranscriptionFormat.Simple,
            };
            return (await _client.TranscribeAudioAsync(file, "call.wav", asked, cancellationToken)).Value.Text;
        }
        catch (ClientResultException failure)
        {
            throw OpenAISpeech.Failure(failure, service.Section, service.ModelSetting);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw OpenAISpeech.Broken(failure, service.Section);
        }
    }

    private static string? Prompt(IReadOnlyList<string> names)
    {
        var prompt = string.Join(", ", names.Where(name => name.Length < LongestPrompt));
        return prompt.Length == 0 ? null : prompt.Length <= LongestPrompt ? prompt : prompt[..prompt.LastIndexOf(',', LongestPrompt)];
    }
}

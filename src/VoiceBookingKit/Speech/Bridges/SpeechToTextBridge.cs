using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Speech;

/// <summary>A client that takes whole recordings, as a recogniser.</summary>
[Experimental("MEAI001")]
internal sealed class SpeechToTextBridge(ISpeechToTextClient client, IVoiceActivityDetectors detectors) : UtteranceStt(detectors)
{
    protected override async Task<string> RecogniseAsync(ReadOnlyMemory<byte> pcm, RecognitionHints hints, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new MemoryStream(WaveFile.Of(pcm.Span, AudioFormat.Session), writable: false);
            var options = new SpeechToTextOptions { SpeechLanguage = hints.Language, SpeechSampleRate = AudioFormat.Session.SampleRate };
            return (await client.GetTextAsync(file, options, cancellationToken).ConfigureAwait(false)).Text;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or SpeechProviderException))
        {
            throw new SpeechProviderException($"The speech-to-text client failed: {failure.GetType().Name}.", failure);
        }
    }
}

using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Speech.Tones;

namespace VoiceBookingKit.LiveCalls.Tests.Hosting;

/// <summary>The recogniser after the vendor's.</summary>
internal sealed class NextRecogniser : IStt
{
    private readonly ToneRecogniser _tones = new();

    public IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
        _tones.ListenAsync(audio, format, hints, cancellationToken);
}

/// <summary>The voice after the vendor's.</summary>
internal sealed class NextVoice : ITts
{
    private readonly ToneVoice _tones = new();

    public IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default) =>
        _tones.SpeakAsync(sentence, format, cancellationToken);
}

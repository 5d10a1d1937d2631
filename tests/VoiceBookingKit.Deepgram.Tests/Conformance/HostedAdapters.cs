using VoiceBookingKit.Assertions;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Tests.Conformance;

/// <summary>A recogniser with its host and server, which end with it and must have no socket left then.</summary>
internal sealed class HostedStt(DeepgramHost host) : IStt, IAsyncDisposable
{
    public bool JudgesTurns => host.Stt.JudgesTurns;

    public IAsyncEnumerable<Heard> ListenAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
        host.Stt.ListenAsync(audio, format, hints, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Eventually.IsTrueAsync(() => host.Server.OpenSockets == 0, "every listening socket is gone");
        await host.DisposeAsync();
    }
}

/// <summary>The same of a voice.</summary>
internal sealed class HostedTts(DeepgramHost host) : ITts, IAsyncDisposable
{
    public IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default) =>
        host.Tts.SpeakAsync(sentence, format, cancellationToken);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

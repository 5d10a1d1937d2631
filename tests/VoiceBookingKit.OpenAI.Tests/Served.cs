using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Servers.OpenAI;

namespace VoiceBookingKit.OpenAI.Tests;

/// <summary>A recogniser together with the server and the services behind it.</summary>
internal sealed class ServedStt(IStt stt, OpenAIServer server, IAsyncDisposable services) : IStt, IAsyncDisposable
{
    public IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default) =>
        stt.ListenAsync(audio, format, hints, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }
}

/// <summary>A voice together with the server and the services behind it.</summary>
internal sealed class ServedTts(ITts tts, OpenAIServer server, IAsyncDisposable services) : ITts, IAsyncDisposable
{
    public IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, CancellationToken cancellationToken = default) =>
        tts.SpeakAsync(sentence, format, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }
}

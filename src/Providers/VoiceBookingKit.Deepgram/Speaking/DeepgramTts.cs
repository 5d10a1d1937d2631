using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Speaking;

/// <summary>Speaks with Deepgram, sentence by sentence.</summary>
/// <remarks>
/// REST is the default: a sentence is a whole of its own, its connection is kept alive all the same, an interruption needs no answer from the other side, and the socket's limit of
/// 20 flushes a minute, which is 20 sentences, does not apply.
/// </remarks>
internal sealed class DeepgramTts(IOptions<DeepgramOptions> options, TimeProvider clock, ILogger<DeepgramTts> logger) : ITts, IAsyncDisposable, IDisposable
{
    private readonly ISpeakTransport _transport = options.Value.Speak.Transport == DeepgramSpeakTransport.Socket
        ? new SpeakSockets(options.Value, clock, logger)
        : new SpeakRequests(options.Value, clock);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(sentence);
        cancellationToken.ThrowIfCancellationRequested();
        var spoken = SpeakFormats.WireFormatFor(format);
        // Joins samples that the network cut in two, and resamples where Deepgram does not speak in the format.
        var converter = new PcmConverter(spoken, format);
        foreach (var text in SpeakTexts.Of(sentence))
        {
            var hasSound = false;
            await foreach (var piece in _transport.SpeakAsync(text, spoken.SampleRate, cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var whole = converter.Convert(piece.Span);
                hasSound |= !piece.IsEmpty;
                if (!whole.IsEmpty)
                    yield return whole;
            }
            cancellationToken.ThrowIfCancellationRequested();
            if (!hasSound)
                throw DeepgramFailures.NoSound();
        }
        var rest = converter.Finish();
        if (!rest.IsEmpty)
            yield return rest;
    }

    public void Dispose() => _transport.Dispose();

    public ValueTask DisposeAsync() => _transport.DisposeAsync();
}

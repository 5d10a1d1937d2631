using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace VoiceBookingKit.Speech;

/// <summary>A recogniser for services that take a whole recording: the caller's sound is cut into utterances by voice activity, and each is sent when it ends.</summary>
/// <remarks>
/// While one utterance is recognised, the next is already being heard; finals come in the order in which they were spoken. There are no interim words, so a recogniser that streams
/// answers sooner.
/// </remarks>
/// <param name="detectors">Tells voice from noise.</param>
public abstract class UtteranceStt(IVoiceActivityDetectors detectors) : IStt
{
    /// <inheritdoc />
    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        ArgumentNullException.ThrowIfNull(hints);
        using var hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heard = Channel.CreateUnbounded<Heard>(new() { SingleReader = true });
        var listening = ListenAsync(audio, format, hints, heard.Writer, hangUp.Token);
        try
        {
            await foreach (var happened in heard.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return happened;
        }
        finally
        {
            await hangUp.CancelAsync().ConfigureAwait(false);
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Recognises one utterance.</summary>
    /// <param name="pcm">Mono PCM16, little-endian, 16 kHz, at most 30 seconds; not changed any more.</param>
    /// <param name="hints">Words that are likely.</param>
    /// <param name="cancellationToken">Hang-up.</param>
    /// <returns>The words; empty when there are none.</returns>
    /// <exception cref="SpeechProviderException">The service could not be reached, refused, or broke off.</exception>
    protected abstract Task<string> RecogniseAsync(ReadOnlyMemory<byte> pcm, RecognitionHints hints, CancellationToken cancellationToken);

    private async Task ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, ChannelWriter<Heard> heard, CancellationToken cancellationToken)
    {
        try
        {
            using var detector = detectors.Create();
            var converter = new PcmConverter(format, AudioFormat.Session);
            var cutter = new UtteranceCutter(detector);
            var recognising = Task.CompletedTask;
            await foreach (var frame in audio.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                foreach (var cut in cutter.Hear(converter.Convert(frame.Span).Span))
                    recognising = TakeAsync(cut, recognising);
            }
            foreach (var cut in cutter.Finish())
                recognising = TakeAsync(cut, recognising);
            await recognising.ConfigureAwait(false);
            heard.TryComplete();
        }
        catch (Exception failure)
        {
            heard.TryComplete(failure);
        }

        async Task TakeAsync(UtteranceCut cut, Task before)
        {
            if (cut.Pcm is not { } pcm)
            {
                heard.TryWrite(new Heard.Started(cut.At));
                await before.ConfigureAwait(false);
                return;
            }
            var words = RecogniseAsync(pcm, hints, cancellationToken);
            try
            {
                await before.ConfigureAwait(false);
                if ((await words.ConfigureAwait(false)).Trim() is { Length: > 0 } text)
                    heard.TryWrite(new Heard.Final(cut.At, text));
            }
            catch (Exception failure)
            {
                heard.TryComplete(failure); // at once, and not when the caller hangs up
                throw;
            }
        }
    }
}

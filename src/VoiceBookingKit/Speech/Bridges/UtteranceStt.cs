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
            await listening.ConfigureAwait(false);
        }
    }

    /// <summary>Recognises one utterance.</summary>
    /// <param name="pcm">Mono PCM16, little-endian, 16 kHz, at most 30 seconds; not changed any more.</param>
    /// <param name="hints">Words that are likely.</param>
    /// <param name="cancellationToken">Hang-up.</param>
    /// <returns>The words; empty when there are none.</returns>
    /// <exception cref="SpeechProviderException">The service could not be reached, refused, or broke off.</exception>
    protected abstract Task<string> RecogniseAsync(ReadOnlyMemory<byte> pcm, RecognitionHints hints, CancellationToken cancellationToken);

    /// <summary>Listens to the end; what fails is told to the reader, and never thrown here.</summary>
    private async Task ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, ChannelWriter<Heard> heard, CancellationToken cancellationToken)
    {
        var finals = Task.CompletedTask;
        try
        {
            using var detector = detectors.Create();
            var converter = new PcmConverter(format, AudioFormat.Session);
            var cutter = new UtteranceCutter(detector);
            await foreach (var frame in audio.WithCancellation(cancellationToken).ConfigureAwait(false))
                Take(cutter.Hear(converter.Convert(frame.Span).Span));
            Take(cutter.Hear(converter.Finish().Span));
            Take(cutter.Finish());
            await finals.ConfigureAwait(false);
            heard.TryComplete();
        }
        catch (Exception failure)
        {
            heard.TryComplete(failure);
            await finals.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        void Take(IReadOnlyList<UtteranceCut> cuts)
        {
            foreach (var (at, pcm) in cuts)
                finals = pcm is null ? TellStarted(finals, at) : TellAsync(finals, at, RecogniseAsync(pcm, hints, cancellationToken));
        }

        // While the one before is still recognised nothing is told of the next one: its final would come after a later time.
        Task TellStarted(Task before, TimeSpan at)
        {
            if (before.IsCompletedSuccessfully)
                heard.TryWrite(new Heard.Started(at));
            return before;
        }

        async Task TellAsync(Task before, TimeSpan at, Task<string> recognised)
        {
            try
            {
                await before.ConfigureAwait(false);
                if ((await recognised.ConfigureAwait(false)).Trim() is { Length: > 0 } text)
                    heard.TryWrite(new Heard.Final(at, text));
            }
            catch (Exception failure)
            {
                heard.TryComplete(failure); // at once, and not when the caller hangs up
                throw;
            }
        }
    }
}

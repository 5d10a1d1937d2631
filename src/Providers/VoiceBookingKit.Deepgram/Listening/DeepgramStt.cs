using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>Recognises speech with Deepgram: a socket for each caller.</summary>
/// <remarks>
/// Flux judges turns. The first version does not: its endpoints are silences of a fixed length, which cut a caller who thinks in the middle of a sentence, so the session, which
/// knows the words and what was asked, judges there.
/// </remarks>
internal sealed class DeepgramStt(IOptions<DeepgramOptions> options, TimeProvider clock, ILogger<DeepgramStt> logger) : IStt
{
    private static readonly AudioFormat Fallback = AudioFormat.Session;

    public bool JudgesTurns => options.Value.Listen.Version == DeepgramListenVersion.Flux;

    public async IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        ArgumentNullException.ThrowIfNull(hints);
        var settings = options.Value;
        // Deepgram takes mono of 8 to 48 kHz.
        var sent = format.SampleRate is >= 8_000 and <= 48_000 ? new AudioFormat(format.SampleRate) : Fallback;
        var address = ListenAddress.Of(settings, sent.SampleRate, hints);
        IListenDialect dialect = JudgesTurns ? new FluxDialect(address, logger) : new NovaDialect(address, logger);

        using var connection = await DeepgramConnection.OpenAsync(address, settings, clock, logger, cancellationToken).ConfigureAwait(false);
        using var audioOut = new AudioOut(connection, dialect, sent, format == sent ? null : new PcmConverter(format, sent));
        await using var call = new ListenCall(connection, dialect, audioOut, settings.Listen, clock, logger, cancellationToken);
        call.Begin(audio);

        var heard = new List<Heard>();
        for (var goesOn = true; goesOn;)
        {
            heard.Clear();
            goesOn = await call.NextAsync(heard).ConfigureAwait(false);
            foreach (var one in heard)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return one;
            }
        }
        call.ThrowIfFailed();
    }
}

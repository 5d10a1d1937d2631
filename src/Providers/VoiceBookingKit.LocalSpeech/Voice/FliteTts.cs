using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Voice;

/// <summary>Speaks with flite. The engine makes one sentence at a time, in about a hundredth of the time that it lasts; others wait that long.</summary>
internal sealed class FliteTts(IOptions<LocalSpeechOptions> options, ILogger<FliteTts> logger) : ITts, IDisposable
{
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(100);

    // The engine's voices and words are shared by all that it makes, and it does not lock them.
    private readonly SemaphoreSlim _engine = new(1);
    private FliteVoice? _voice;

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(
        string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = SpeakableText.Of(sentence);
        if (text.Length == 0)
            yield break;
        var (samples, rate) = await MakeAsync(text, cancellationToken).ConfigureAwait(false);
        var converter = new PcmConverter(new AudioFormat(rate), format);
        var piece = (int)(rate * Piece.TotalSeconds) * sizeof(short);
        for (var at = 0; at < samples.Length; at += piece)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sound = converter.Convert(samples.AsSpan(at, Math.Min(piece, samples.Length - at)));
            if (!sound.IsEmpty)
                yield return sound;
        }
        var rest = converter.Finish();
        if (!rest.IsEmpty)
            yield return rest;
    }

    public void Dispose() => _engine.Dispose();

    private async Task<(byte[] Samples, int Rate)> MakeAsync(string text, CancellationToken cancellationToken)
    {
        await _engine.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => (_voice ??= new FliteVoice(options.Value.Voice, options.Value.Speed)).Speak(text), CancellationToken.None).ConfigureAwait(false);
        }
        catch (SpeechProviderException missing) when (!missing.IsTransient)
        {
            logger.EngineMissing(missing.Message);
            throw;
        }
        finally
        {
            _engine.Release();
        }
    }
}

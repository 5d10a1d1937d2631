using VoiceBookingKit.LocalSpeech.Features;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>The model's general language, for what no grammar expects. Large, so there is one for all calls, made when first needed; safe from many threads.</summary>
internal sealed class LargeVocabulary(string modelFolder) : IDisposable
{
    // Below it the words are guesses, and no words are better than wrong ones.
    private const double Sure = 0.45;

    private readonly Lock _turn = new();
    private Decoder? _decoder;
    private bool _isDisposed;

    /// <summary>Recognises a whole utterance.</summary>
    /// <param name="utterance">The utterance, for the same model.</param>
    /// <param name="start">When it began.</param>
    public Recognised Recognise(Cepstra utterance, TimeSpan start)
    {
        List<Segment> words;
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _decoder ??= new Decoder(
                modelFolder, "-dict", Path.Combine(modelFolder, "cmudict-en-us.dict"), "-lm", Path.Combine(modelFolder, "en-us.lm.bin"), "-cmn", "batch");
            words = [.. _decoder.Decode(utterance).Where(segment => segment.IsWord)];
        }
        return words.Count > 0 && words.Average(word => word.Posterior) >= Sure
            ? Wording.Of(words, [.. words.Select(word => Math.Min(word.Posterior, 1))], start)
            : Recognised.Nothing;
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _isDisposed = true;
            _decoder?.Dispose();
        }
    }
}

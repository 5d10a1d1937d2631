using VoiceBookingKit.LocalSpeech.Features;
using VoiceBookingKit.LocalSpeech.Grammars;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Searches an utterance for an answer to what was asked: by all that may be said, by the plainest answers alone, and for a name by its letters.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class AnswerSearch(GrammarBook book, Decoder decoder)
{
    /// <summary>What fits worse may have been heard wrong.</summary>
    public const double FitsPoorly = 0;

    // Plain answers, and an address of the caller's own name, are believed though odder words explain the sound a little better: the engine weighs sounds alone.
    private const double LikelyMargin = 2;

    private readonly HashSet<ExpectedSpeech> _loaded = [];
    private readonly HashSet<ExpectedSpeech> _likely = [];
    private readonly SpelledName _spelledName = new(book, decoder);

    /// <summary>Makes ready for the answers to a question.</summary>
    /// <returns>The name of the grammar of all that may be said.</returns>
    public string Load(ExpectedSpeech expected)
    {
        if (_loaded.Add(expected))
        {
            decoder.Load(expected.ToString(), book.For(expected));
            LoadLikely(expected, book.ForLikely(expected));
        }
        return expected.ToString();
    }

    /// <summary>Learns which answers are the plainest.</summary>
    /// <param name="expected">Answers to what.</param>
    /// <param name="grammar">Their grammar, in JSGF; null leaves it as it is.</param>
    public void LoadLikely(ExpectedSpeech expected, string? grammar)
    {
        if (grammar is null)
            return;
        decoder.Load(Likely(expected), grammar);
        _likely.Add(expected);
    }

    /// <summary>Searches.</summary>
    /// <param name="utterance">As the model knows voices.</param>
    /// <param name="expected">What was asked; loaded.</param>
    /// <param name="sounds">The mere sounds in it.</param>
    public Fit Find(Cepstra utterance, ExpectedSpeech expected, out List<Segment> sounds)
    {
        sounds = decoder.Decode(utterance, SoundLoop.Grammar);
        var fit = Fit.Of(decoder.Decode(utterance, expected.ToString()), sounds);
        if (_likely.Contains(expected) && Fit.Of(decoder.Decode(utterance, Likely(expected)), sounds) is var likely && likely.PerFrame >= Math.Max(fit.PerFrame - LikelyMargin, Belief.Fits))
            fit = likely;
        return expected == ExpectedSpeech.Name ? _spelledName.Hear(utterance, sounds, fit) : fit;
    }

    private static string Likely(ExpectedSpeech expected) => $"likely {expected}";
}

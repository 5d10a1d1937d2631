using VoiceBookingKit.LocalSpeech.Features;
using VoiceBookingKit.LocalSpeech.Grammars;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Hears a name that is spelled: letters sound much alike, and the names that there are tell which were said.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class SpelledName(GrammarBook book, Decoder decoder)
{
    private const string Grammar = "spelled name";

    // Fewer letters may be a part of something else.
    private const int LeastLetters = 3;

    // Any letters in any order explain a sound better than those of a name, however it was spelled.
    private const double Margin = 6;

    private bool _isLoaded;

    /// <summary>The name that was spelled, where letters were heard, or nothing that fits, and a name is about as near; what was heard in every other case.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="sounds">The mere sounds in it.</param>
    /// <param name="heard">What was heard.</param>
    public Fit Hear(Cepstra utterance, List<Segment> sounds, Fit heard)
    {
        var isSpelled = heard.Words.Count(word => word.IsLetter) >= LeastLetters;
        if (!isSpelled && heard.PerFrame >= AnswerSearch.FitsPoorly)
            return heard;
        if (!_isLoaded)
            decoder.Load(Grammar, book.ForSpelledName());
        _isLoaded = true;
        var name = Fit.Of(decoder.Decode(utterance, Grammar), sounds);
        return name.PerFrame >= Math.Max(heard.PerFrame - (isSpelled ? Margin : 0), Belief.Fits) ? name : heard;
    }
}

using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Decides whether words are what was said, by how well they fit the sound. What a caller repeats is believed more easily, but never a yes or a goodbye: two utterances seldom err alike.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class Belief
{
    /// <summary>Words that fit worse are not what was said.</summary>
    public const double Fits = -9;

    // A yes books, and is believed less easily than what the receptionist says back.
    private const double FitsAsYes = 0.5;

    // What a voice unlike those that the model knows, or a poor line, takes from every fit; given once for each doubt, and not more than twice.
    private const double Allowance = 7;
    private const int MostDoubts = 2;

    private ExpectedSpeech? _doubted;
    private string _doubtedText = "";
    private int _doubts;

    /// <summary>Whether to believe some words.</summary>
    /// <param name="expected">What the caller was asked for.</param>
    /// <param name="text">The words.</param>
    /// <param name="fit">How much better they fit the sound than mere sounds do, a frame.</param>
    /// <param name="isYes">Whether they would agree to what was read back.</param>
    /// <param name="isGoodbye">Whether they would end the call.</param>
    public bool Believes(ExpectedSpeech expected, string text, double fit, bool isYes, bool isGoodbye)
    {
        var isAgain = !isYes && !isGoodbye && _doubted == expected && (expected != ExpectedSpeech.Confirmation || _doubtedText == text);
        _doubts = isAgain ? Math.Min(_doubts, MostDoubts) : 0;
        if (fit >= (isYes ? FitsAsYes : Fits - Allowance * _doubts))
        {
            // Who had to repeat one answer would have to repeat the next to the same question.
            _doubted = fit >= Fits ? null : _doubted;
            return true;
        }
        (_doubted, _doubtedText) = (text.Length > 0 && !isYes ? expected : null, text);
        _doubts++;
        return false;
    }

    /// <summary>Another that knows the same and learns apart.</summary>
    public Belief Copy() => (Belief)MemberwiseClone();
}

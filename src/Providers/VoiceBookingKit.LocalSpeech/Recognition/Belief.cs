using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Decides whether words are what was said, by how well they fit the sound. What a caller repeats is believed more easily: two utterances seldom err alike.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class Belief
{
    /// <summary>Words that fit worse are not what was said.</summary>
    public const double Fits = -9;

    // A yes books, and is believed less easily than what the receptionist says back.
    private const double FitsAsYes = 0.5;

    // What a voice unlike those that the model knows, or a poor line, takes from every fit.
    private const double Allowance = 7;

    private ExpectedSpeech? _doubted;
    private string _doubtedText = "";
    private bool _doubtedYes;

    /// <summary>Whether to believe some words.</summary>
    /// <param name="expected">What the caller was asked for.</param>
    /// <param name="text">The words.</param>
    /// <param name="fit">How much better they fit the sound than mere sounds do, a frame.</param>
    /// <param name="isYes">Whether they would agree to what was read back.</param>
    public bool Believes(ExpectedSpeech expected, string text, double fit, bool isYes)
    {
        var isAgain = _doubted == expected && (isYes ? _doubtedYes : !_doubtedYes && (expected != ExpectedSpeech.Confirmation || _doubtedText == text));
        var bar = (isYes ? FitsAsYes : Fits) - (isAgain ? Allowance : 0);
        if (fit >= bar)
        {
            _doubted = null;
            return true;
        }
        (_doubted, _doubtedText, _doubtedYes) = (text.Length > 0 ? expected : null, text, isYes);
        return false;
    }
}

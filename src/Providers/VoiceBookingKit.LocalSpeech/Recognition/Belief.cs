using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Decides whether words are what was said, by how well they fit the sound. What a caller repeats is believed more easily, but never a yes, a goodbye or a change of an appointment: two utterances seldom err alike.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class Belief
{
    /// <summary>Words that fit worse are not what was said.</summary>
    public const double Fits = -9;

    // A yes books, and is believed less easily than what the receptionist says back: what merely sounds like one fitted by -9 at best, in 800 answers of 12 voices.
    private const double FitsAsYes = -3;

    // What a voice unlike those that the model knows, or a poor line, takes from every fit; given once for each doubt, and not more than twice.
    private const double Allowance = 7;
    private const int MostDoubts = 2;

    // Apart, so that a name that was wrong when it was read back is not to be said three times again.
    private Doubt _inAnswer;
    private Doubt _inConfirmation;

    /// <summary>Whether to believe some words.</summary>
    /// <param name="expected">What the caller was asked for.</param>
    /// <param name="text">The words.</param>
    /// <param name="fit">How much better they fit the sound than mere sounds do, a frame.</param>
    /// <param name="isYes">Whether they would agree to what was read back.</param>
    /// <param name="isCostly">Whether they would end the call, or begin to change an appointment.</param>
    public bool Believes(ExpectedSpeech expected, string text, double fit, bool isYes, bool isCostly)
    {
        ref var doubt = ref expected == ExpectedSpeech.Confirmation ? ref _inConfirmation : ref _inAnswer;
        var isAgain = !isYes && !isCostly && doubt.Asked == expected && (expected != ExpectedSpeech.Confirmation || doubt.Text == text);
        var doubts = isAgain ? Math.Min(doubt.Times, MostDoubts) : 0;
        if (fit >= (isYes ? FitsAsYes : Fits - Allowance * doubts))
        {
            // Who had to repeat one answer would have to repeat the next to the same question.
            doubt = fit >= Fits ? default : doubt with { Times = doubts };
            return true;
        }
        doubt = new Doubt(text.Length > 0 && !isYes ? expected : null, text, doubts + 1);
        return false;
    }

    /// <summary>Another that knows the same and learns apart.</summary>
    public Belief Copy() => (Belief)MemberwiseClone();

    /// <summary>What was not believed last.</summary>
    /// <param name="Asked">What had been asked; null where nothing is doubted.</param>
    /// <param name="Text">The words.</param>
    /// <param name="Times">How often in a row.</param>
    private readonly record struct Doubt(ExpectedSpeech? Asked, string Text, int Times);
}

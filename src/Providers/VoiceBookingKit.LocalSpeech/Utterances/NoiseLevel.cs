namespace VoiceBookingKit.LocalSpeech.Utterances;

/// <summary>How loud a line is when nobody speaks: it falls quickly to what is softer and rises slowly to what stays.</summary>
internal sealed class NoiseLevel
{
    private const double Floor = 15;
    private const double Fall = 0.3;
    private const double Rise = 0.03;

    // Speech is not noise, but noise that begins in the middle of speech must not keep an utterance open for ever.
    private const double RiseInSpeech = 0.002;

    private bool _hasHeard;

    /// <summary>Root mean square of PCM16 samples.</summary>
    public double Level { get; private set; } = Floor;

    public void Hear(double level, bool isSpeech)
    {
        level = Math.Max(level, Floor);
        if (!_hasHeard)
        {
            // A call may begin with a word: only its softer half can be noise.
            Level = Math.Min(level, 200);
            _hasHeard = true;
            return;
        }
        Level += (level - Level) * (level < Level ? Fall : isSpeech ? RiseInSpeech : Rise);
    }
}

namespace VoiceBookingKit.LocalSpeech.Denoising;

/// <summary>Whether a call comes over a telephone's line: the voice is loud below 4 kHz, and above it there is nothing, not even the breath of a microphone.</summary>
internal sealed class LineWidth
{
    private const double BinWidth = 16_000.0 / Fourier.Length;
    private const int FirstOfVoice = (int)(600 / BinWidth);
    private const int EndOfVoice = (int)(3_400 / BinWidth);
    private const int FirstAbove = (int)(4_250 / BinWidth);

    // 50 dB: a telephone's line has 60 and more between the two, and a word without any hiss, heard by a microphone, 45.
    private const double Below = 1e-5;

    // What is softer than a whisper tells nothing.
    private const double Softest = 1e8;

    private double _voice;
    private double _above;

    /// <summary>Whether it does, by all that was heard.</summary>
    public bool IsTelephone => _voice > Softest && _above < Below * _voice;

    /// <summary>Takes in the spectrum of the next 10 ms.</summary>
    /// <param name="power">Power of each frequency.</param>
    public void Hear(ReadOnlySpan<double> power)
    {
        _voice = Math.Max(_voice, Sum(power[FirstOfVoice..EndOfVoice]));
        _above = Math.Max(_above, Sum(power[FirstAbove..]));
    }

    private static double Sum(ReadOnlySpan<double> power)
    {
        var sum = 0.0;
        foreach (var one in power)
            sum += one;
        return sum;
    }
}

namespace VoiceBookingKit.Voices;

/// <summary>Makes noise, sample by sample at 16 kHz, with a root mean square of 1.</summary>
/// <param name="noise">What noise.</param>
/// <param name="random">Where it comes from.</param>
internal sealed class NoiseMaker(LineNoise noise, Random random)
{
    // Of the sum below.
    private const double PinkLevel = 2.96;

    // A pole at 50 Hz.
    private const double CarPole = 0.98056;
    private static readonly double CarLevel = Math.Sqrt(1 - (CarPole * CarPole));

    private double _slow;
    private double _middle;
    private double _quick;

    public double Next()
    {
        var white = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        if (noise == LineNoise.White)
            return white;
        if (noise == LineNoise.Car)
            return _slow = (CarPole * _slow) + (CarLevel * white);
        // White noise through three poles that lie an octave or two apart is pink within a decibel.
        _slow = (0.99765 * _slow) + (0.0990460 * white);
        _middle = (0.963 * _middle) + (0.2965164 * white);
        _quick = (0.57 * _quick) + (1.0526913 * white);
        return (_slow + _middle + _quick + (0.1848 * white)) / PinkLevel;
    }
}

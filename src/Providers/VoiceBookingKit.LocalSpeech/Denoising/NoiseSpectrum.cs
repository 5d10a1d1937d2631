namespace VoiceBookingKit.LocalSpeech.Denoising;

/// <summary>How strong a line's noise is at each frequency: the mean of what is heard there whenever nobody speaks, told from speech by how far it rises above its own least.</summary>
internal sealed class NoiseSpectrum
{
    private const double Smoothing = 0.8;
    private const double Slowness = 0.95;

    // Speech rises this many times above the least; noise, smoothed, does not.
    private const double Rise = 4;

    // 0.8 s: longer than a vowel, shorter than the wait for a changed noise may be.
    private const int Stretch = 80;

    private readonly double[] _smooth = new double[Fourier.Bins];
    private readonly double[] _least = new double[Fourier.Bins];
    private readonly double[] _leastOfStretch = new double[Fourier.Bins];
    private readonly double[] _speech = new double[Fourier.Bins];
    private readonly double[] _noise = new double[Fourier.Bins];
    private int _steps;

    /// <summary>The noise's power at a frequency.</summary>
    public double this[int bin] => _noise[bin];

    /// <summary>Takes in the spectrum of the next 10 ms.</summary>
    /// <param name="power">Power of each frequency.</param>
    public void Hear(ReadOnlySpan<double> power)
    {
        var isFirst = _steps == 0;
        var isNewStretch = _steps++ % Stretch == 0;
        for (var bin = 0; bin < power.Length; bin++)
        {
            var around = Around(power, bin);
            _smooth[bin] = isFirst ? around : Smoothing * _smooth[bin] + (1 - Smoothing) * around;
            _least[bin] = isFirst ? around : Math.Min(_least[bin], _smooth[bin]);
            _leastOfStretch[bin] = isFirst ? around : Math.Min(_leastOfStretch[bin], _smooth[bin]);
            if (isNewStretch && !isFirst)
                (_least[bin], _leastOfStretch[bin]) = (_leastOfStretch[bin], _smooth[bin]);
            _speech[bin] = 0.2 * _speech[bin] + (_smooth[bin] > Rise * _least[bin] ? 0.8 : 0);
            // The mean is found quickly at the beginning, when little is known.
            var share = (1 - _speech[bin]) * Math.Max(1 - Slowness, 1.0 / _steps);
            _noise[bin] += (power[bin] - _noise[bin]) * (isFirst ? 1 : share);
        }
    }

    private static double Around(ReadOnlySpan<double> power, int bin) =>
        0.5 * power[bin] + 0.25 * (power[Math.Max(bin - 1, 0)] + power[Math.Min(bin + 1, power.Length - 1)]);
}

namespace VoiceBookingKit.Speech.Detection;

/// <summary>Measures steps of sound against the background of the same call.</summary>
internal sealed class SpectralAnalysis(FourierTransform fourier)
{
    // Below 100 Hz is hum, above 4 kHz little of a voice.
    private const int FirstBin = 4;
    private const int LastBin = 128;

    // 70 to 400 Hz at 16 kHz.
    private const int ShortestPeriod = 40;
    private const int LongestPeriod = 228;

    private readonly NoiseFloor _floor = new();
    private readonly float[] _windowed = new float[FourierTransform.Length];
    private readonly float[] _re = new float[FourierTransform.Bins];
    private readonly float[] _im = new float[FourierTransform.Bins];
    private readonly float[] _power = new float[FourierTransform.Bins];

    /// <summary>Measures the sound of 512 samples.</summary>
    /// <param name="samples">From -1 to 1.</param>
    public SpectralFeatures Measure(ReadOnlySpan<float> samples)
    {
        for (var n = 0; n < samples.Length; n++)
            _windowed[n] = samples[n] * Hann(n);
        fourier.Transform(_windowed, _re, _im);
        for (var bin = 0; bin < _power.Length; bin++)
            _power[bin] = _re[bin] * _re[bin] + _im[bin] * _im[bin];
        _floor.Add(_power);

        var (all, background, above, strongest) = (1e-9f, 1e-9f, 0f, 0f);
        for (var bin = FirstBin; bin <= LastBin; bin++)
        {
            var floor = _floor[bin];
            all += _power[bin];
            background += floor;
            _power[bin] = MathF.Max(0, _power[bin] - 2 * floor);
            above += _power[bin];
            strongest = MathF.Max(strongest, _power[bin - 1] + _power[bin] + _power[bin - 2]);
        }
        const float fullScale = FourierTransform.Length * FourierTransform.Length / 16f;
        var ratio = above / background;
        return new SpectralFeatures(
            ratio, ratio > 0.5f ? Harmonicity() : 0, above > 0 ? MathF.Min(1, strongest / above) : 0, 10 * MathF.Log10(all / fullScale));
    }

    /// <summary>The highest peak of the autocorrelation at a voice's pitch; the transform of a power spectrum is the autocorrelation.</summary>
    private float Harmonicity()
    {
        _windowed.AsSpan().Clear();
        for (var bin = FirstBin; bin <= LastBin; bin++)
            _windowed[bin] = _windowed[FourierTransform.Length - bin] = _power[bin];
        fourier.Transform(_windowed, _re, _im);
        var best = 0f;
        for (var period = ShortestPeriod; period < LongestPeriod; period++)
        {
            var here = _re[period];
            if (here >= _re[period - 1] && here >= _re[period + 1])
                best = MathF.Max(best, here / Fade(period));
        }
        return _re[0] <= 0 ? 0 : MathF.Min(1, best / _re[0]);
    }

    private static float Hann(int n) => 0.5f - 0.5f * MathF.Cos(2 * MathF.PI * n / FourierTransform.Length);

    // The window's own autocorrelation: without dividing by it, low voices would look less periodic.
    private static float Fade(int period)
    {
        var share = (float)period / FourierTransform.Length;
        return (1 - share) * (2f / 3 + MathF.Cos(2 * MathF.PI * share) / 3) + MathF.Sin(2 * MathF.PI * share) / (2 * MathF.PI);
    }
}

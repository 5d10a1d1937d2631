using System.Numerics;

namespace VoiceBookingKit.LocalSpeech.Denoising;

/// <summary>Weakens a line's noise at each frequency by as much as it hides the voice there (Wiener's filter). One for each call; its sound comes out 20 ms late.</summary>
internal sealed class NoiseSuppressor
{
    /// <summary>10 ms.</summary>
    public const int Hop = 160;

    /// <summary>By how many samples its sound is late.</summary>
    public const int Delay = 2 * Hop;

    private const int Window = 3 * Hop;

    // The least that is left of a frequency: silence with holes in it sounds like no silence that the model knows.
    private const double Least = 0.1;

    // How much the voice of the 10 ms before counts; less lets noise through as a tinkling.
    private const double Memory = 0.98;

    private static readonly double[] Shape = [.. Enumerable.Range(0, Window).Select(n => Math.Sin(Math.PI * (n + 0.5) / Window))];

    private readonly double[] _heard = new double[Window];
    private readonly double[] _made = new double[Window];
    private readonly Complex[] _spectrum = new Complex[Fourier.Length];
    private readonly double[] _power = new double[Fourier.Bins];
    private readonly double[] _voice = new double[Fourier.Bins];
    private readonly NoiseSpectrum _noise = new();
    private readonly LineWidth _width = new();

    /// <summary>Whether the sound comes over a telephone's line.</summary>
    public bool IsTelephone => _width.IsTelephone;

    /// <summary>Takes in 10 ms and gives the 10 ms back that came 20 ms before.</summary>
    /// <param name="hop">160 samples, changed in place.</param>
    public void Clean(Span<short> hop)
    {
        _heard.AsSpan(Hop).CopyTo(_heard);
        for (var n = 0; n < Hop; n++)
            _heard[Window - Hop + n] = hop[n];
        Array.Clear(_spectrum);
        for (var n = 0; n < Window; n++)
            _spectrum[n] = _heard[n] * Shape[n];
        Fourier.Transform(_spectrum, isBack: false);
        Weaken();
        Fourier.Transform(_spectrum, isBack: true);
        _made.AsSpan(Hop).CopyTo(_made);
        _made.AsSpan(Window - Hop).Clear();
        for (var n = 0; n < Window; n++)
            _made[n] += _spectrum[n].Real * Shape[n] / 1.5;
        for (var n = 0; n < Hop; n++)
            hop[n] = (short)Math.Clamp(Math.Round(_made[n]), short.MinValue, short.MaxValue);
    }

    private void Weaken()
    {
        for (var bin = 0; bin < Fourier.Bins; bin++)
        {
            var (re, im) = (_spectrum[bin].Real, _spectrum[bin].Imaginary);
            _power[bin] = re * re + im * im;
        }
        _noise.Hear(_power);
        _width.Hear(_power);
        for (var bin = 0; bin < Fourier.Bins; bin++)
        {
            // Digital silence has no noise to divide by.
            var noise = _noise[bin] + 1e-3;
            var ratio = Memory * _voice[bin] / noise + (1 - Memory) * Math.Max(_power[bin] / noise - 1, 0);
            var gain = Math.Max(ratio / (1 + ratio), Least);
            _voice[bin] = gain * gain * _power[bin];
            _spectrum[bin] *= gain;
            if (bin is > 0 and < Fourier.Bins - 1)
                _spectrum[Fourier.Length - bin] = Complex.Conjugate(_spectrum[bin]);
        }
    }
}

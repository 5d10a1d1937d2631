namespace VoiceBookingKit.Speech;

/// <summary>The weights of a windowed-sinc low-pass, one row for each place that a new sample can have between two old ones.</summary>
internal sealed class ResamplingFilter
{
    // Zero crossings on each side, the window's slope and the share of the band that is kept: 80 dB down at the edge of the band.
    private const int Crossings = 32;
    private const double Beta = 8.6;
    private const double Passed = 0.92;

    // Rates without a common measure would need a row for each sample; the nearest of these is 80 dB close for speech.
    private const int MostPhases = 1024;

    private readonly int _steps;
    private readonly int _phases;
    private readonly float[] _weights;

    /// <param name="from">The old rate, divided by what both have in common.</param>
    /// <param name="to">The new rate, divided by it too.</param>
    public ResamplingFilter(int from, int to)
    {
        var band = Math.Min(1.0, (double)to / from);
        Half = (int)Math.Ceiling(Crossings / band);
        (_steps, _phases) = (to, Math.Min(to, MostPhases));
        _weights = new float[(_phases + 1) * Half * 2];
        for (var phase = 0; phase <= _phases; phase++)
            Fill(_weights.AsSpan(phase * Half * 2, Half * 2), (double)phase / _phases, band * Passed);
    }

    /// <summary>How many old samples on each side count for a new one.</summary>
    public int Half { get; }

    /// <param name="step">How far behind an old sample the new one is, in the new rate's share of the old one's distance.</param>
    public ReadOnlySpan<float> Row(int step)
    {
        var phase = _phases == _steps ? step : (int)(((long)step * _phases * 2 / _steps) + 1) / 2;
        return _weights.AsSpan(phase * Half * 2, Half * 2);
    }

    private void Fill(Span<float> row, double behind, double cutoff)
    {
        var sum = 0.0;
        Span<double> weights = new double[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var x = i - (Half - 1) - behind;
            var inside = 1 - (x / Half * (x / Half));
            weights[i] = inside <= 0 ? 0 : Sinc(cutoff * x) * Bessel(Beta * Math.Sqrt(inside));
            sum += weights[i];
        }
        for (var i = 0; i < row.Length; i++)
            row[i] = (float)(weights[i] / sum);
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}

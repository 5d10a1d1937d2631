namespace VoiceBookingKit.Speech.Detection;

/// <summary>How loud the background is at each frequency: the least that was heard there in the last second or two, which is what remains between the sounds of speech.</summary>
internal sealed class NoiseFloor
{
    // The least of a noise is less than its mean.
    private const float Bias = 1.6f;
    private const float Smoothing = 0.75f;

    // 0.75 s of steps of 16 ms.
    private const int Stretch = 47;

    private readonly float[] _smooth = new float[FourierTransform.Bins];
    private readonly float[] _least = new float[FourierTransform.Bins];
    private readonly float[] _leastBefore = new float[FourierTransform.Bins];
    private int _steps;

    /// <summary>The background's power at a frequency.</summary>
    public float this[int bin] => Bias * MathF.Min(_least[bin], _leastBefore[bin]);

    /// <summary>Takes in the next spectrum.</summary>
    /// <param name="power">Power of each frequency.</param>
    public void Add(ReadOnlySpan<float> power)
    {
        var isFirst = _steps == 0;
        var isNew = _steps++ % Stretch == 0;
        for (var bin = 0; bin < power.Length; bin++)
        {
            _smooth[bin] = isFirst ? power[bin] : Smoothing * _smooth[bin] + (1 - Smoothing) * power[bin];
            if (isNew)
                (_leastBefore[bin], _least[bin]) = (isFirst ? float.MaxValue : _least[bin], _smooth[bin]);
            else if (_smooth[bin] < _least[bin])
                _least[bin] = _smooth[bin];
        }
    }
}

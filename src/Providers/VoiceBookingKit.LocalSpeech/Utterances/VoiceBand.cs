namespace VoiceBookingKit.LocalSpeech.Utterances;

/// <summary>How loud sound is where voices are loudest, 100 to 1,200 Hz: hiss and hum count for little there.</summary>
internal sealed class VoiceBand
{
    // Of one pole each: exp(-2 pi f / 16,000).
    private const double Below100 = 0.9615;
    private const double Below1200 = 0.6242;

    private double _slow;
    private double _once;
    private double _twice;

    /// <summary>Root mean square of PCM16 samples at 16 kHz, those before them in mind.</summary>
    public double Level(ReadOnlySpan<short> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            _slow += (sample - _slow) * (1 - Below100);
            _once += (sample - _slow - _once) * (1 - Below1200);
            _twice += (_once - _twice) * (1 - Below1200);
            sum += _twice * _twice;
        }
        return Math.Sqrt(sum / samples.Length);
    }
}

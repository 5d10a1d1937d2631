using System.Collections.Immutable;

namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>How far the loud and the soft of an utterance lie apart in each band: noise fills up what is soft, and the fuller a band is, the less it tells sounds apart.</summary>
internal static class BandRange
{
    // What lies between in the recordings that the model was made of, in natural logarithms of power: 24 dB.
    private const double Usual = 5.5;

    private const double Least = 0.05;

    // The loud and the soft are what so much lies above and below, in parts of the utterance.
    private const double Loud = 0.08;
    private const double Soft = 0.1;

    private static readonly ImmutableArray<ImmutableArray<float>> Waves =
        [.. Enumerable.Range(0, MelBank.Bands).Select(band => Enumerable.Range(0, Cepstra.Width).Select(k => (float)MelBank.FromCepstrum(k, band)).ToImmutableArray())];

    /// <summary>The share of each band's usual range that is there, 0.05 to 1.</summary>
    public static double[] Shares(Cepstra utterance)
    {
        var shares = new double[MelBank.Bands];
        var values = new double[utterance.Count];
        for (var band = 0; band < shares.Length; band++)
        {
            for (var frame = 0; frame < values.Length; frame++)
                values[frame] = Logarithm(utterance[frame], Waves[band].AsSpan());
            Array.Sort(values);
            shares[band] = values.Length == 0 ? 1 : Math.Clamp((values[^((int)(Loud * values.Length) + 1)] - values[(int)(Soft * values.Length)]) / Usual, Least, 1);
        }
        return shares;
    }

    private static double Logarithm(ReadOnlySpan<float> cepstrum, ReadOnlySpan<float> wave)
    {
        var sum = 0.0;
        for (var k = 0; k < cepstrum.Length; k++)
            sum += wave[k] * cepstrum[k];
        return sum;
    }
}

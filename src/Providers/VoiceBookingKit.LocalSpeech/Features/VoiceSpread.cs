using System.Collections.Immutable;

namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>How far a caller's sounds lie apart from each other, and brings that to what the model was trained on: synthetic voices, and some lines, exaggerate or flatten them.</summary>
/// <remarks>One for each call; it knows the voice better with every utterance.</remarks>
internal sealed class VoiceSpread
{
    // Until this many frames of a voice were heard, it counts as much as a usual voice.
    private const double Prior = 200;

    /// <summary>Standard deviations of natural voices within an utterance.</summary>
    public static ImmutableArray<double> Usual { get; } = [23, 18.5, 14.8, 21.5, 18, 15, 16, 15.5, 14, 13.5, 11.5, 10, 10];

    private double[] _variance = new double[Cepstra.Width];
    private double _frames;

    /// <summary>Learns from an utterance, and levels it.</summary>
    /// <param name="utterance">Changed in place.</param>
    public void Level(Cepstra utterance)
    {
        _frames += utterance.Count;
        // The loudness, at the first place, is left as it is.
        for (var k = 1; k < Cepstra.Width; k++)
        {
            var (mean, variance) = Statistics(utterance, k);
            _variance[k] += variance / (Usual[k] * Usual[k]) * utterance.Count;
            var scale = (float)Math.Sqrt((_frames + Prior) / (_variance[k] + Prior));
            for (var i = 0; i < utterance.Count; i++)
                utterance[i][k] = (float)mean + (utterance[i][k] - (float)mean) * scale;
        }
    }

    /// <summary>Another that knows the same and learns apart.</summary>
    public VoiceSpread Copy()
    {
        var copy = (VoiceSpread)MemberwiseClone();
        copy._variance = [.. _variance];
        return copy;
    }

    private static (double Mean, double Variance) Statistics(Cepstra utterance, int k)
    {
        if (utterance.Count == 0)
            return default;
        double sum = 0, squares = 0;
        for (var i = 0; i < utterance.Count; i++)
        {
            sum += utterance[i][k];
            squares += utterance[i][k] * utterance[i][k];
        }
        var mean = sum / utterance.Count;
        return (mean, squares / utterance.Count - mean * mean);
    }
}

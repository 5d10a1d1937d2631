using System.Collections.Immutable;
using VoiceBookingKit.LocalSpeech.Features;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Brings a caller's voice to those that the model knows: how far its sounds lie apart, and how high, as they do where a throat is short.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class CallVoice
{
    // The first of the heights: a voice as high as usual ones.
    private const int Usual = 0;

    // What fits worse was not understood, and tells nothing.
    private const double LeastTelling = -12;

    // In frames times fit; what another height has to be better by, so that a few words do not decide.
    private const double Advantage = 150;

    private static readonly ImmutableArray<double> Heights = [1, 1.12];
    private static readonly ImmutableArray<VoiceWarp> Warps = [.. Heights.Select(height => new VoiceWarp(height))];

    private VoiceSpread[] _spreads = [.. Heights.Select(_ => new VoiceSpread())];
    private double[] _fits = [.. Heights.Select((_, height) => height == Usual ? Advantage : 0)];

    /// <summary>How high the voice lies, as far as is known.</summary>
    public int Height { get; private set; } = Usual;

    /// <summary>How high it may lie besides.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, Heights.Length).Where(height => height != Height);

    /// <summary>An utterance as a usual voice would have said it, for each height that the voice may have.</summary>
    /// <param name="utterance">Left as it is.</param>
    /// <param name="isNoisy">Noise flattens a voice, and is not the voice's own.</param>
    public IReadOnlyList<Cepstra> Level(Cepstra utterance, bool isNoisy)
    {
        var levelled = Warps.Select(warp => warp.Of(utterance)).ToList();
        if (!isNoisy)
        {
            foreach (var (one, spread) in levelled.Zip(_spreads))
                spread.Level(one);
        }
        return levelled;
    }

    /// <summary>Learns how high the voice lies from an utterance that was taken for each height.</summary>
    /// <param name="fits">How well it fits, a frame, by height.</param>
    /// <param name="frames">How long it is.</param>
    public void Learn(IEnumerable<(int Height, double Fit)> fits, int frames)
    {
        foreach (var (height, fit) in fits)
            _fits[height] += Math.Max(fit, LeastTelling) * frames;
        Height = Array.IndexOf(_fits, _fits.Max());
    }

    /// <summary>Another that knows the same and learns apart.</summary>
    public CallVoice Copy()
    {
        var copy = (CallVoice)MemberwiseClone();
        (copy._spreads, copy._fits) = ([.. _spreads.Select(spread => spread.Copy())], [.. _fits]);
        return copy;
    }
}

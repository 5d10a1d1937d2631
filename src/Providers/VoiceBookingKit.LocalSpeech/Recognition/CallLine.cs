using VoiceBookingKit.LocalSpeech.Features;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>Has a decoder listen for sounds as they are over a call's line: without what a telephone does not carry, and flat where noise covers them.</summary>
/// <remarks>One for each call, used by one thread at a time.</remarks>
internal sealed class CallLine(Decoder decoder)
{
    private const double TelephoneEnds = 4_000;

    // A line is noisy when less than this is left of what tells sounds apart; quiet ones have nearly all.
    private const double Quiet = 0.85;

    // How far noise varies, in parts of how far a voice does.
    private const double NoiseSpread = 0.8;

    // Less makes no difference that is worth reading the model again.
    private const double Noticed = 0.05;

    private static readonly bool[] Carried = [.. Enumerable.Range(0, MelBank.Bands).Select(band => MelBank.Start(band) < TelephoneEnds)];

    private double[] _shares = [.. Enumerable.Repeat(1.0, MelBank.Bands)];

    /// <summary>Whether there is noise on it.</summary>
    public bool IsNoisy { get; private set; }

    /// <summary>Adapts the decoder to the line as it is in an utterance.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="isTelephone">Whether it came over a telephone's line.</param>
    public void Adapt(Cepstra utterance, bool isTelephone)
    {
        var shares = BandRange.Shares(utterance);
        var isNoisy = shares.Where((_, band) => !isTelephone || Carried[band]).Average() < Quiet;
        for (var band = 0; band < shares.Length; band++)
            shares[band] = isTelephone && !Carried[band] ? 0 : isNoisy ? shares[band] : 1;
        if (isNoisy == IsNoisy && shares.Zip(_shares, (one, other) => Math.Abs(one - other)).Max() < Noticed)
            return;
        (_shares, IsNoisy) = (shares, isNoisy);
        decoder.Adapt(new ModelTransform(shares, isNoisy ? NoiseSpread : 0));
    }
}

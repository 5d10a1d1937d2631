namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>Moves a voice's sounds down in frequency, as if its throat were longer: the shorter it is, the higher each sound lies, and the model knows them where grown-ups of usual size have them.</summary>
/// <remarks>Vocal tract length normalisation, as one matrix for the cepstra: they tell a smooth spectrum, of which is read what lies higher up.</remarks>
internal sealed class VoiceWarp
{
    private readonly float[,] _matrix = new float[Cepstra.Width, Cepstra.Width];

    /// <param name="scale">By how much the voice lies higher than usual ones.</param>
    public VoiceWarp(double scale)
    {
        for (var band = 0; band < MelBank.Bands; band++)
        {
            // Above what the model hears, the spectrum goes on as it ends.
            var from = Math.Min(MelBank.BandAt(MelBank.Middle(band) * scale), MelBank.Bands - 1);
            for (var k = 0; k < Cepstra.Width; k++)
            {
                for (var j = 0; j < Cepstra.Width; j++)
                    _matrix[k, j] += (float)(MelBank.ToCepstrum(k, band) * MelBank.FromCepstrum(j, from));
            }
        }
    }

    /// <summary>What an utterance is at the usual place.</summary>
    public Cepstra Of(Cepstra utterance)
    {
        var warped = utterance.Copy();
        for (var i = 0; i < warped.Count; i++)
        {
            ReadOnlySpan<float> from = utterance[i];
            var to = warped[i];
            for (var k = 0; k < to.Length; k++)
            {
                var sum = 0f;
                for (var j = 0; j < from.Length; j++)
                    sum += _matrix[k, j] * from[j];
                to[k] = sum;
            }
        }
        return warped;
    }
}

using System.Globalization;
using System.Text;

namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>What is done to every sound that the model knows, so that it sounds as it does over a call's line: one matrix for the cepstra, for how they change, and for how that changes.</summary>
internal sealed class ModelTransform
{
    private const int Streams = 3;

    private readonly double[,] _matrix = new double[Cepstra.Width, Cepstra.Width];
    private readonly double[] _spread = new double[Cepstra.Width];

    /// <param name="shares">How much is left of the differences between sounds in each band, 0 to 1.</param>
    /// <param name="leastSpread">What is left of their variance at the least, 0 to 1: noise takes from the differences, and varies by itself.</param>
    public ModelTransform(ReadOnlySpan<double> shares, double leastSpread)
    {
        for (var band = 0; band < MelBank.Bands; band++)
        {
            for (var k = 0; k < Cepstra.Width; k++)
            {
                for (var from = 0; from < Cepstra.Width; from++)
                    _matrix[k, from] += shares[band] * MelBank.ToCepstrum(k, band) * MelBank.FromCepstrum(from, band);
            }
        }
        for (var k = 0; k < Cepstra.Width; k++)
        {
            for (var from = 0; from < Cepstra.Width; from++)
                _spread[k] += Math.Pow(_matrix[k, from] * VoiceSpread.Usual[from] / VoiceSpread.Usual[k], 2);
            _spread[k] = Math.Max(_spread[k], leastSpread);
        }
    }

    /// <summary>The transform, as the engine reads it from a file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine("1").AppendLine(CultureInfo.InvariantCulture, $"{Streams}");
        for (var stream = 0; stream < Streams; stream++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Cepstra.Width}");
            for (var k = 0; k < Cepstra.Width; k++)
                Append(text, from => _matrix[k, from]);
            // Nothing is added: the engine takes the mean out of both.
            Append(text, _ => 0);
            Append(text, k => _spread[k]);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Func<int, double> value) =>
        text.AppendJoin(' ', Enumerable.Range(0, Cepstra.Width).Select(k => value(k).ToString("F6", CultureInfo.InvariantCulture))).AppendLine();
}

using System.Globalization;
using System.Text;

namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>What is done to every sound that the model knows, so that it sounds as it does over a call's line: one matrix for the cepstra, for how they change, and for how that changes.</summary>
/// <param name="matrix">13 by 13.</param>
/// <param name="spread">By how much each value's variance grows.</param>
internal sealed class ModelTransform(double[,] matrix, double[] spread)
{
    private const int Streams = 3;

    /// <summary>For a line that carries everything: the model as it is.</summary>
    public static ModelTransform Wide { get; } = ForBands(_ => true);

    /// <summary>For a telephone's line: bands that it does not carry are the same in all sounds.</summary>
    public static ModelTransform Telephone { get; } = ForBands(band => MelBank.Start(band) < 4_000);

    /// <summary>The transform, as the engine reads it from a file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine("1").AppendLine(CultureInfo.InvariantCulture, $"{Streams}");
        for (var stream = 0; stream < Streams; stream++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Cepstra.Width}");
            for (var k = 0; k < Cepstra.Width; k++)
                Append(text, from => matrix[k, from]);
            // Nothing is added: the engine takes the mean out of both.
            Append(text, _ => 0);
            Append(text, k => spread[k]);
        }
        return text.ToString();
    }

    private static ModelTransform ForBands(Func<int, bool> isCarried)
    {
        var matrix = new double[Cepstra.Width, Cepstra.Width];
        foreach (var band in Enumerable.Range(0, MelBank.Bands).Where(isCarried))
        {
            for (var k = 0; k < Cepstra.Width; k++)
            {
                for (var from = 0; from < Cepstra.Width; from++)
                    matrix[k, from] += MelBank.ToCepstrum(k, band) * MelBank.FromCepstrum(from, band);
            }
        }
        var spread = Enumerable.Range(0, Cepstra.Width).Select(k => Enumerable.Range(0, Cepstra.Width).Sum(from => Math.Pow(matrix[k, from] * VoiceSpread.Usual[from] / VoiceSpread.Usual[k], 2)));
        return new ModelTransform(matrix, [.. spread]);
    }

    private static void Append(StringBuilder text, Func<int, double> value) =>
        text.AppendJoin(' ', Enumerable.Range(0, Cepstra.Width).Select(k => value(k).ToString("F6", CultureInfo.InvariantCulture))).AppendLine();
}

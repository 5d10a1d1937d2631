namespace VoiceBookingKit.LocalSpeech.Features;

/// <summary>The bands that the model was made with: 25 triangles, evenly spaced in mel from 130 to 6,800 Hz, and how the logarithms of their power become cepstra.</summary>
/// <remarks>As in the model's <c>feat.params</c>.</remarks>
internal static class MelBank
{
    public const int Bands = 25;

    private const double Lowest = 130;
    private const double Highest = 6_800;
    private const double Lifter = 22;

    /// <summary>Where a band begins, in Hz.</summary>
    public static double Start(int band) => Edge(band);

    /// <summary>Where a band is highest, in Hz.</summary>
    public static double Middle(int band) => Edge(band + 1);

    /// <summary>The band that is highest at a frequency; between two of them, the place between.</summary>
    public static double BandAt(double frequency) => (Mel(frequency) - Mel(Lowest)) / (Mel(Highest) - Mel(Lowest)) * (Bands + 1) - 1;

    /// <summary>How much of a cepstral value one unit of a band's logarithm is.</summary>
    public static double ToCepstrum(int k, int band) => Wave(k, band) * Lift(k);

    /// <summary>How much of a band's logarithm one unit of a cepstral value is.</summary>
    public static double FromCepstrum(int k, double band) => Wave(k, band) / Lift(k);

    private static double Edge(int edge) => 700 * (Math.Pow(10, (Mel(Lowest) + edge * (Mel(Highest) - Mel(Lowest)) / (Bands + 1)) / 2595) - 1);

    private static double Wave(int k, double band) => Math.Sqrt((k == 0 ? 1.0 : 2.0) / Bands) * Math.Cos(k * Math.PI / Bands * (band + 0.5));

    private static double Lift(int k) => 1 + Lifter / 2 * Math.Sin(k * Math.PI / Lifter);

    private static double Mel(double frequency) => 2595 * Math.Log10(1 + frequency / 700);
}

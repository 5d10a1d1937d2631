namespace VoiceBookingKit.Deepgram.Listening;

/// <summary>Times of one stream, which never go back.</summary>
internal sealed class HeardClock
{
    // Longer than any call; and what a broken number becomes.
    private const double Longest = 24 * 60 * 60;

    public TimeSpan Now { get; private set; }

    public static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(double.IsNaN(seconds) ? 0 : Math.Clamp(seconds, 0, Longest));

    public static double Likelihood(double confidence) => double.IsNaN(confidence) ? 0 : Math.Clamp(confidence, 0, 1);

    public TimeSpan At(double seconds)
    {
        var at = Seconds(seconds);
        return Now = at > Now ? at : Now;
    }
}

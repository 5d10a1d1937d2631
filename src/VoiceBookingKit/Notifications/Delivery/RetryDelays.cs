namespace VoiceBookingKit.Notifications.Delivery;

/// <summary>How long to wait after a failed attempt.</summary>
internal static class RetryDelays
{
    /// <summary>The first wait, doubled with each attempt up to the longest, and varied by a fifth; never shorter than the receiver asks for.</summary>
    public static TimeSpan After(int attempts, NotificationOptions options, TimeSpan? asked)
    {
        var doubled = options.FirstRetry * Math.Pow(2, Math.Min(attempts - 1, 30));
        var varied = (doubled < options.LongestRetry ? doubled : options.LongestRetry) * (0.8 + (0.4 * Random.Shared.NextDouble()));
        var longestAsked = TimeSpan.FromDays(1);
        return asked > varied ? (asked.Value < longestAsked ? asked.Value : longestAsked) : varied;
    }
}

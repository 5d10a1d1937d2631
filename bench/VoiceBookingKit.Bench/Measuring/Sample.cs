namespace VoiceBookingKit.Bench.Measuring;

/// <summary>What one item took.</summary>
internal readonly record struct Sample(double Nanoseconds, double Bytes)
{
    public static Sample Of(TimeSpan elapsed, long bytes, long items) => new(elapsed.TotalNanoseconds / items, (double)bytes / items);
}

using System.Globalization;

namespace VoiceBookingKit.Bench.Measuring;

/// <summary>Prints one line a measurement: the median, how far samples lie apart, and the ratio to the aim (below 1 is better).</summary>
internal static class Report
{
    private const string Format = "{0,-12} {1,-52} {2,12} {3,12} {4,8} {5,12} {6,12} {7,10}";

    public static void Header() => Print("benchmark", "operation", "median", "best", "spread", "per second", "bytes", "of aim");

    public static void Line(string benchmark, string label, TimeSpan? aim, IReadOnlyList<Sample> samples)
    {
        var times = samples.Select(sample => sample.Nanoseconds).Order().ToList();
        var median = times[times.Count / 2];
        var bytes = samples.Select(sample => sample.Bytes).Order().ElementAt(samples.Count / 2);
        var ratio = aim is { } limit ? $"{(median / limit.TotalNanoseconds).ToString("0.000", CultureInfo.InvariantCulture)} x" : "-";
        Print(benchmark, label, Time(median), Time(times[0]), $"±{(times[^1] - times[0]) / 2 / median:P0}", Number(1e9 / median), Number(bytes), ratio);
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds) + " ns",
        < 1e6 => Number(nanoseconds / 1e3) + " µs",
        < 1e9 => Number(nanoseconds / 1e6) + " ms",
        _ => Number(nanoseconds / 1e9) + " s",
    };

    private static string Number(double value) => value.ToString(value < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static void Print(params object[] columns) => Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Format, columns));
}

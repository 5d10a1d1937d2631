using VoiceBookingKit.Bench.Measuring;

namespace VoiceBookingKit.Bench;

/// <summary>One subject that is measured; a class with a parameterless constructor is found by itself.</summary>
internal interface IBenchmark
{
    /// <summary>The word on the command line.</summary>
    string Name { get; }

    /// <summary>Makes the data, then hands each operation to the stopwatch.</summary>
    Task RunAsync(Stopwatch stopwatch);
}

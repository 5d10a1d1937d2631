using Clock = System.Diagnostics.Stopwatch;

namespace VoiceBookingKit.Bench.Measuring;

/// <summary>Measures operations: warms up, then takes the median of several samples, each long enough to trust.</summary>
internal sealed class Stopwatch(string benchmark)
{
    private const int Samples = 11;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(100);
    private object? _result;

    /// <summary>Measures a synchronous operation and prints it.</summary>
    /// <param name="label">What is measured, with its size.</param>
    /// <param name="aim">How long one item should take at most; null when nothing is aimed at.</param>
    /// <param name="operation">The work; its result is kept, so that it can't be optimised away.</param>
    /// <param name="items">How many items one operation handles; figures are for one item.</param>
    public void Measure<T>(string label, TimeSpan? aim, Func<T> operation, int items = 1)
    {
        var batch = WarmUpAsync(() =>
        {
            _result = operation();
            return Task.CompletedTask;
        }).Result;
        var samples = new Sample[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Clock.GetTimestamp();
            for (var done = 0; done < batch; done++)
                _result = operation();
            samples[i] = Sample.Of(Clock.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - bytes, (long)batch * items);
        }
        GC.KeepAlive(_result);
        Report.Line(benchmark, label, aim, samples);
    }

    /// <summary>Measures an operation that waits for something, and prints it; bytes are those of all threads.</summary>
    /// <inheritdoc cref="Measure{T}" path="/param" />
    public async Task MeasureAsync(string label, TimeSpan? aim, Func<Task> operation, int items = 1)
    {
        var batch = await WarmUpAsync(operation);
        var samples = new Sample[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var start = Clock.GetTimestamp();
            for (var done = 0; done < batch; done++)
                await operation();
            samples[i] = Sample.Of(Clock.GetElapsedTime(start), GC.GetTotalAllocatedBytes(precise: true) - bytes, (long)batch * items);
        }
        Report.Line(benchmark, label, aim, samples);
    }

    private static async Task<int> WarmUpAsync(Func<Task> operation)
    {
        var rounds = 0;
        for (var start = Clock.GetTimestamp(); Clock.GetElapsedTime(start) < WarmUp; rounds++)
            await operation();
        return (int)Math.Max(1, rounds * (SampleLength / WarmUp));
    }
}

using System.Reflection;
using VoiceBookingKit.Bench;
using VoiceBookingKit.Bench.Measuring;

var benchmarks = Assembly.GetExecutingAssembly().GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBenchmark)))
    .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
    .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)
    .ToList();
var chosen = benchmarks.Where(benchmark => args.Contains("all") || args.Contains(benchmark.Name)).ToList();

if (chosen.Count == 0)
{
    Console.WriteLine($"Usage: dotnet run -c Release --project bench/VoiceBookingKit.Bench -- all | {string.Join(" | ", benchmarks.Select(benchmark => benchmark.Name))}");
    return 1;
}
#if DEBUG
Console.WriteLine("Built for debugging: run with -c Release for figures that mean something.");
#endif

Report.Header();
foreach (var benchmark in chosen)
    await benchmark.RunAsync(new Stopwatch(benchmark.Name));
return 0;

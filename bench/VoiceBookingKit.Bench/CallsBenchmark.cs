using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Bench.Calls;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Bench;

/// <summary>The kit's own share of a call by voice: the vendors answer at once, and time is real.</summary>
internal sealed class CallsBenchmark : IBenchmark
{
    private const int Talking = 200;
    private const int Turns = 10;
    private const int Listening = 500;
    private static readonly TimeSpan ListenFor = TimeSpan.FromSeconds(10);

    public string Name => "calls";

    public async Task RunAsync(Measuring.Stopwatch stopwatch)
    {
        await using var host = new ServiceCollection().AddLogging().AddVoiceBooking(booking => booking
            .Sessions(options => options.MaxSessions = 2 * Listening)
            .UseReceptionist<InstantModel>()
            .AddStt<InstantRecogniser>("instant")
            .AddTts<InstantVoice>("instant")).BuildServiceProvider();
        var sessions = host.GetRequiredService<IVoiceBookingSessions>();

        await TalkAsync(sessions, 1); // compiles everything
        Tell($"final word to first sound, {1} call", await TalkAsync(sessions, 1));
        Tell($"final word to first sound, {Talking} calls at once", await TalkAsync(sessions, Talking));
        await ListenAsync(sessions);
    }

    private void Tell(string label, List<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        Report.Line(Name, $"{label}, median", TimeSpan.FromMilliseconds(2), [Sample.Of(sorted[sorted.Count / 2], 0, 1)]);
        Report.Line(Name, $"{label}, p99", TimeSpan.FromMilliseconds(10), [Sample.Of(sorted[(int)(sorted.Count * 0.99)], 0, 1)]);
    }

    /// <summary>Calls whose callers each say several words, one after the other; their times from final word to first sound.</summary>
    private static async Task<List<TimeSpan>> TalkAsync(IVoiceBookingSessions sessions, int calls)
    {
        var times = await Task.WhenAll(Enumerable.Range(0, calls).Select(number => Task.Run(async () =>
        {
            await using var call = await TalkingCall.StartAsync(sessions);
            // Callers don't speak in chorus.
            await Task.Delay(number % 50 * 10);
            var own = new List<TimeSpan>();
            for (var turn = 0; turn < Turns; turn++)
                own.Add(await call.SayAsync());
            return own;
        })));
        return [.. times.SelectMany(own => own)];
    }

    /// <summary>Calls that only listen, 50 frames a second each.</summary>
    private async Task ListenAsync(IVoiceBookingSessions sessions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var calls = new List<TalkingCall>();
        for (var number = 0; number < Listening; number++)
            calls.Add(await TalkingCall.StartAsync(sessions));
        var frame = InstantRecogniser.Noise();
        foreach (var call in calls)
            await call.Session.SendAudioAsync(frame);
        await Task.Delay(2_000);
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / Listening;

        using var process = Process.GetCurrentProcess();
        var (cpu, bytes, start) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true), System.Diagnostics.Stopwatch.GetTimestamp());
        var (frames, latest) = (0, TimeSpan.Zero);
        while (System.Diagnostics.Stopwatch.GetElapsedTime(start) < ListenFor)
        {
            foreach (var call in calls)
                await call.Session.SendAudioAsync(frame);
            var due = ++frames * TimeSpan.FromMilliseconds(20);
            var late = System.Diagnostics.Stopwatch.GetElapsedTime(start) - due;
            latest = late > latest ? late : latest;
            if (late < TimeSpan.Zero)
                await Task.Delay(-late);
        }
        process.Refresh();
        var share = (process.TotalProcessorTime - cpu) / System.Diagnostics.Stopwatch.GetElapsedTime(start) / Environment.ProcessorCount;
        var each = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)(frames * Listening);

        Report.Line(Name, $"{Listening} calls listening: latest round of frames", TimeSpan.FromMilliseconds(20), [Sample.Of(latest, 0, 1)]);
        Report.Line(Name, $"{Listening} calls listening: processor time a frame", TimeSpan.FromMilliseconds(20) * Environment.ProcessorCount / Listening,
            [new Sample(share * Environment.ProcessorCount * 20e6 / Listening, each)]);
        Console.WriteLine($"{Name,-12} {Listening} calls at 50 frames a second: {share:P0} of {Environment.ProcessorCount} processors, {each:0} bytes a frame (aim: none), {memory / 1024.0:0} KB a call ({memory / 1024.0 / 150:0.00} of the aim of 150 KB)");
        foreach (var call in calls)
            await call.DisposeAsync();
    }
}

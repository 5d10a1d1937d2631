using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Bench.Calls;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Hosting;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Speech;

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
        await using var host = HostWith<InstantVoice>();
        var sessions = host.GetRequiredService<IVoiceBookingSessions>();

        await TalkAsync(sessions, 1); // compiles everything
        Tell($"final word to first sound, {1} call", await TalkAsync(sessions, 1));
        Tell($"final word to first sound, {Talking} calls at once", await TalkAsync(sessions, Talking));
        await InterruptAsync(1);
        await InterruptAsync(Talking);
        await ListenAsync(sessions);
    }

    private static ServiceProvider HostWith<TVoice>() where TVoice : class, ITts =>
        new ServiceCollection().AddLogging().AddVoiceBooking(booking => booking
            // Nobody is asked whether they are still there: that is an answer, and not what listening costs.
            .Sessions(options => (options.MaxSessions, options.SpokenSilence) = (2 * Listening, TimeSpan.FromHours(1)))
            .UseReceptionist<InstantModel>()
            .AddStt<InstantRecogniser>("instant")
            .AddTts<TVoice>("instant")).BuildServiceProvider();

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

    /// <summary>Calls whose callers interrupt; how long the voice went on beyond the length of voice that makes an interruption.</summary>
    private async Task InterruptAsync(int calls)
    {
        await using var host = HostWith<LongVoice>();
        var threshold = host.GetRequiredService<TurnTakingOptions>().InterruptionVoice;
        var sessions = host.GetRequiredService<IVoiceBookingSessions>();
        // Callers don't interrupt in chorus.
        var times = await Task.WhenAll(Enumerable.Range(0, calls)
            .Select(number => Task.Run(() => InterruptingCall.RunAsync(sessions, TimeSpan.FromSeconds(2) + TimeSpan.FromMilliseconds(number % 50 * 7)))));
        var beyond = times.Select(time => time - threshold).Order().ToList();
        var label = $"voice to silence beyond {threshold.TotalSeconds} s, {calls} call{(calls > 1 ? "s at once" : "")}";
        Report.Line(Name, $"{label}, median", TimeSpan.FromMilliseconds(30), [Sample.Of(beyond[beyond.Count / 2], 0, 1)]);
        if (calls > 1)
            Report.Line(Name, $"{label}, p99", TimeSpan.FromMilliseconds(30), [Sample.Of(beyond[(int)(beyond.Count * 0.99)], 0, 1)]);
    }

    /// <summary>Calls that only listen, 50 frames a second each.</summary>
    private async Task ListenAsync(IVoiceBookingSessions sessions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var calls = new List<TalkingCall>();
        for (var number = 0; number < Listening; number++)
            calls.Add(await TalkingCall.StartAsync(sessions));
        var frame = InstantRecogniser.Noise();
        // What a call needs, it has by then.
        for (var round = 0; round < 100; round++)
        {
            foreach (var call in calls)
                await call.Session.SendAudioAsync(frame);
            await Task.Delay(20);
        }
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

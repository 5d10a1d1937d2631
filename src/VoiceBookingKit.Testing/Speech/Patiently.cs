using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

/// <summary>Waits for an implementation, but not for ever.</summary>
internal static class Patiently
{
    /// <summary>Waits for a result.</summary>
    public static async Task<T> Await<T>(Task<T> task, TimeSpan patience, string what)
    {
        await Await((Task)task, patience, what);
        return await task;
    }

    /// <summary>Waits for an end.</summary>
    public static async Task Await(Task task, TimeSpan patience, string what)
    {
        try
        {
            await task.WaitAsync(patience, TimeProvider.System);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new ConformanceException($"{what} within {patience.TotalSeconds:0.#} s, and did not.");
        }
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task Until(Func<bool> condition, TimeSpan patience, string what)
    {
        var clock = TimeProvider.System;
        for (var began = clock.GetTimestamp(); !condition();)
        {
            Require.That(clock.GetElapsedTime(began) < patience, $"{what} within {patience.TotalSeconds:0.#} s, and did not.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), clock);
        }
    }
}

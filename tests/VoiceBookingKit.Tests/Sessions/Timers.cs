using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Sessions;

/// <summary>Waits until the code under test has set its timers, so that moving the clock is not a race.</summary>
internal static class Timers
{
    /// <summary>So little that half a minute does not pass while a busy machine gets round to something.</summary>
    public static readonly TimeSpan Little = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task UntilTimersAsync(this ManualTimeProvider clock, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (clock.WaitingTimers != count)
            await Task.Delay(1, patience.Token);
    }

    /// <summary>Lets time pass, second by second unless told otherwise, until something has happened.</summary>
    public static async Task AdvanceUntilAsync(this ManualTimeProvider clock, Task happened, TimeSpan? step = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened.IsCompleted)
        {
            clock.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Delay(1, patience.Token);
        }
        await happened;
    }
}

using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.LiveCalls.Tests.Hosting;

/// <summary>
/// Moves a clock on in small steps, faster than the wall's, by which calls over real sockets take less time. A step comes only once this process got round to it: on a busy machine
/// the clock goes slower, and nobody misses a deadline for that.
/// </summary>
internal sealed class Pacemaker : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;
    private long _leap;

    public Pacemaker(ManualTimeProvider clock) => _beating = Task.Run(async () =>
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Rest);
            clock.Advance(Step + TimeSpan.FromTicks(Interlocked.Exchange(ref _leap, 0)));
        }
    });

    /// <summary>Has the next step be longer, at a time when nobody has a deadline to miss.</summary>
    public void Leap(TimeSpan by) => Interlocked.Add(ref _leap, by.Ticks);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
    }
}

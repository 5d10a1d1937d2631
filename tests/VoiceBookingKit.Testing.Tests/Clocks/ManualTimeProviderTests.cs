using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Testing.Tests.Clocks;

public sealed class ManualTimeProviderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(Noon);

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        Assert.Equal(Noon, _clock.GetUtcNow());

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Noon.AddMinutes(5), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(5), _clock.GetElapsedTime(Noon.UtcTicks));
    }

    [Fact]
    public void Timers_run_in_the_order_of_their_times_and_see_their_own_time()
    {
        var ran = new List<(string, DateTimeOffset)>();
        using var late = _clock.CreateTimer(_ => ran.Add(("late", _clock.GetUtcNow())), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        using var often = _clock.CreateTimer(_ => ran.Add(("often", _clock.GetUtcNow())), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));

        _clock.Advance(TimeSpan.FromMinutes(4));

        Assert.Equal([("often", Noon.AddMinutes(1)), ("late", Noon.AddMinutes(2)), ("often", Noon.AddMinutes(3))], ran);
        Assert.Equal(Noon.AddMinutes(4), _clock.GetUtcNow());
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_reaches_it()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), _clock);

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }

    [Fact]
    public void A_disposed_timer_never_runs()
    {
        var timer = _clock.CreateTimer(_ => Assert.Fail("ran"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        timer.Dispose();
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, _clock.WaitingTimers);
    }

    [Fact]
    public void It_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(Noon.AddTicks(-1)));

    [Fact]
    public void A_timer_that_was_disposed_does_not_come_back()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UnixEpoch);
        var ran = 0;
        var timer = clock.CreateTimer(_ => ran++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();

        Assert.False(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((0, 0), (ran, clock.WaitingTimers));
    }
}

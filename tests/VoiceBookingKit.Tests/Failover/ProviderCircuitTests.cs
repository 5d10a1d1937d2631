using VoiceBookingKit.Failover;
using VoiceBookingKit.Logs;
using VoiceBookingKit.Testing.Clocks;

namespace VoiceBookingKit.Tests.Failover;

public sealed class ProviderCircuitTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));
    private readonly LogLines _log = new();
    private readonly ProviderCircuit _circuit;

    public ProviderCircuitTests() => _circuit = new ProviderCircuit("voice", "acme", _clock, _log);

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Of_many_calls_at_once_one_tries_it_again()
    {
        for (var round = 0; round < 50; round++)
        {
            Begin().Fail();
            _clock.Advance(TimeSpan.FromMinutes(5));

            var entered = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(_circuit.TryEnter)));

            Assert.Single(entered, isIn => isIn);
            _clock.Advance(Second);
        }
    }

    [Fact]
    public void Callers_whose_calls_failed_with_it_do_not_lengthen_its_time()
    {
        ProviderAttempt[] calls = [.. Enumerable.Range(0, 20).Select(_ => Begin())];
        _clock.Advance(Second);
        foreach (var call in calls)
            call.Fail();

        _clock.Advance(30 * Second);
        Assert.True(_circuit.TryEnter());
        Assert.Single(_log.Written);
    }

    [Fact]
    public void One_that_tries_and_hangs_up_leaves_it_to_another()
    {
        Begin().Fail();
        _clock.Advance(30 * Second);
        Assert.True(_circuit.TryEnter());
        Begin();
        Assert.False(_circuit.TryEnter());

        _clock.Advance(30 * Second);
        Assert.True(_circuit.TryEnter());
    }

    [Fact]
    public void What_works_for_others_meanwhile_is_not_out()
    {
        var failing = Begin();
        _clock.Advance(Second);
        Begin().Work();
        failing.Fail();

        Assert.True(_circuit.TryEnter());
        Assert.Empty(_log.Written);
    }

    [Fact]
    public void One_call_that_heard_it_work_before_it_failed_is_believed()
    {
        var failing = Begin();
        _clock.Advance(Second);
        failing.Work();
        failing.Fail();

        Assert.False(_circuit.TryEnter());
    }

    [Fact]
    public void A_vendor_with_enough_callers_is_left_alone_for_as_long_as_it_asks()
    {
        var one = Begin();
        var another = Begin();
        _clock.Advance(Second);
        one.Work();
        another.Fail(10 * Second);
        one.Work();
        Assert.False(_circuit.TryEnter());

        _clock.Advance(9 * Second);
        Assert.False(_circuit.TryEnter());
        _clock.Advance(Second);
        Assert.True(_circuit.TryEnter());
        Begin().Work();
        Assert.Equal(["Warning: The voice acme is out: for 10 s calls begin with the next in line, and then one tries it again ", "Information: The voice acme is back "], _log.Written);
    }

    [Fact]
    public void It_is_tried_more_seldom_the_longer_it_is_out_and_at_least_every_five_minutes()
    {
        foreach (var seconds in new[] { 30, 60, 120, 240, 300, 300 })
        {
            Begin().Fail();
            _clock.Advance((seconds - 1) * Second);
            Assert.False(_circuit.TryEnter());
            _clock.Advance(Second);
            Assert.True(_circuit.TryEnter());
        }
        Begin().Work();
        Begin().Fail();
        _clock.Advance(30 * Second);
        Assert.True(_circuit.TryEnter());
    }

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(100_000_000, 3600)]
    public void No_vendor_asks_for_more_than_an_hour(double asked, double waited)
    {
        Begin().Fail(TimeSpan.FromSeconds(asked));
        _clock.Advance((waited - 0.5) * Second);
        Assert.False(_circuit.TryEnter());
        _clock.Advance(Second);
        Assert.True(_circuit.TryEnter());
    }

    private ProviderAttempt Begin() => _circuit.Begin();
}

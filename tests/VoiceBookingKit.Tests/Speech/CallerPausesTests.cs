using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Speech;

public sealed class CallerPausesTests
{
    private readonly CallerPauses _pauses = new();

    [Fact]
    public void Nobody_is_waited_for_before_they_have_paused()
    {
        _pauses.End();

        Assert.Equal(TimeSpan.Zero, _pauses.Wait);
    }

    [Fact]
    public void Who_pauses_is_waited_for_a_little_longer_than_they_ever_paused()
    {
        _pauses.GoOn(TimeSpan.FromSeconds(1));
        _pauses.GoOn(TimeSpan.FromSeconds(1.2));
        _pauses.GoOn(TimeSpan.FromSeconds(0.7));

        Assert.Equal(TimeSpan.FromSeconds(1.5), _pauses.Wait);
    }

    [Fact]
    public void Four_times_without_a_pause_make_it_forgotten_and_any_pause_counts_anew()
    {
        _pauses.GoOn(TimeSpan.FromSeconds(1));
        _pauses.End();
        Finish(3);
        _pauses.GoOn(TimeSpan.FromSeconds(0.5));
        _pauses.End();
        Finish(3);
        Assert.Equal(TimeSpan.FromSeconds(1.3), _pauses.Wait);

        Finish(1);
        Assert.Equal(TimeSpan.Zero, _pauses.Wait);
    }

    private void Finish(int times)
    {
        for (var i = 0; i < times; i++)
            _pauses.End();
    }
}

using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

public class IanaZoneTests
{
    [Fact]
    public void A_time_that_the_clock_skips_happens_never()
    {
        var newYork = IanaZone.Get("America/New_York");

        Assert.Empty(newYork.InstantsAt(new DateOnly(2026, 3, 8), new TimeOnly(2, 30)));
    }

    [Fact]
    public void A_time_that_the_clock_repeats_happens_twice()
    {
        var lordHowe = IanaZone.Get("Australia/Lord_Howe");

        var instants = lordHowe.InstantsAt(new DateOnly(2026, 4, 5), new TimeOnly(1, 45));

        Assert.Equal(
            [new DateTimeOffset(2026, 4, 4, 14, 45, 0, TimeSpan.Zero), new DateTimeOffset(2026, 4, 4, 15, 15, 0, TimeSpan.Zero)],
            instants);
    }
}

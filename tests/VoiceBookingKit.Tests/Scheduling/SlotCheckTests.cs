using VoiceBookingKit.Scheduling;
using static VoiceBookingKit.Tests.Scheduling.Searches;

namespace VoiceBookingKit.Tests.Scheduling;

public class SlotCheckTests
{
    [Theory]
    [InlineData("2026-06-01 12:00", SlotRefusal.None)]
    [InlineData("2026-06-01 09:00", SlotRefusal.Past)]
    [InlineData("2026-06-01 11:00", SlotRefusal.TooSoon)]
    [InlineData("2026-06-09 12:00", SlotRefusal.TooFar)]
    [InlineData("2026-06-01 18:00", SlotRefusal.Closed)]
    [InlineData("2026-06-01 16:30", SlotRefusal.Closed)]
    [InlineData("2026-06-02 08:30", SlotRefusal.Closed)]
    [InlineData("2026-06-01 12:15", SlotRefusal.OffGrid)]
    [InlineData("2026-06-01 12:00:30", SlotRefusal.OffGrid)]
    [InlineData("2026-06-01 14:30", SlotRefusal.Taken)]
    [InlineData("2026-06-03 12:00", SlotRefusal.DayFull)]
    public void A_caller_of_an_exact_time_is_told_why_not(string start, SlotRefusal expected)
    {
        var search = On("UTC", "2026-06-01", "09:00-17:00", 60).At("2026-06-01 10:00").With(
            new Roster("ann", null, [Busy("2026-06-01 14:00", "2026-06-01 15:00")], new Dictionary<DateOnly, int> { [new DateOnly(2026, 6, 3)] = 4 }));
        var rules = new SlotRules { MinimumNotice = TimeSpan.FromHours(2), Horizon = TimeSpan.FromDays(7), MaxPerDay = 4 };

        Assert.Equal(expected, SlotFinder.Check(search with { Rules = rules }, "ann", Utc(start)));
    }

    [Fact]
    public void A_start_written_with_another_offset_is_the_same_start()
    {
        var search = On("America/New_York", "2026-06-01", "09:00-17:00", 60);

        Assert.Equal(SlotRefusal.None, SlotFinder.Check(search, "ann", new DateTimeOffset(2026, 6, 1, 22, 0, 0, TimeSpan.FromHours(9))));
    }

    [Fact]
    public void Nobody_can_be_asked_about_without_a_roster() =>
        Assert.Throws<ArgumentException>(() => SlotFinder.Check(On("UTC", "2026-06-01", "09:00-17:00", 60), "bob", Utc("2026-06-01 10:00")));
}

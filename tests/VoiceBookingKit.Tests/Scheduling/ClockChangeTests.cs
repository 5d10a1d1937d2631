using VoiceBookingKit.Scheduling;
using static VoiceBookingKit.Tests.Scheduling.Searches;

namespace VoiceBookingKit.Tests.Scheduling;

public class ClockChangeTests
{
    [Fact]
    public void No_slot_starts_in_the_hour_that_the_clock_skips()
    {
        var search = On("America/New_York", "2026-03-08", "00:00-06:00", 30);

        Assert.Equal("00:00 00:30 01:00 01:30 03:00 03:30 04:00 04:30 05:00 05:30", search.Times());
    }

    [Fact]
    public void The_hour_that_the_clock_repeats_has_its_slots_twice_told_apart_by_their_offset() =>
        Assert.Equal(
            "00:00-04:00 01:00-04:00 01:00-05:00 02:00-05:00 03:00-05:00 04:00-05:00 05:00-05:00",
            On("America/New_York", "2026-11-01", "00:00-06:00", 60).TimesWithOffsets());

    [Theory]
    [InlineData("America/New_York", "2026-03-08", 5)]
    [InlineData("America/New_York", "2026-03-09", 6)]
    [InlineData("America/New_York", "2026-11-01", 7)]
    [InlineData("Europe/London", "2026-03-29", 5)]
    [InlineData("Europe/London", "2026-10-25", 7)]
    [InlineData("Asia/Kathmandu", "2026-03-29", 6)]
    public void The_first_six_hours_of_a_day_hold_as_many_hourly_slots_as_real_hours(string zone, string date, int slots) =>
        Assert.Equal(slots, SlotFinder.Find(On(zone, date, "00:00-06:00", 60)).Count);

    [Theory]
    [InlineData("2026-10-04", "01:00 01:30 02:30 03:00 03:30")]
    [InlineData("2026-04-05", "01:00 01:30 01:30 02:00 02:30 03:00 03:30")]
    public void Lord_Howe_shifts_by_half_an_hour(string date, string times) =>
        Assert.Equal(times, On("Australia/Lord_Howe", date, "01:00-04:00", 30).Times());

    [Fact]
    public void After_a_half_hour_shift_the_slots_are_back_on_the_full_hour() =>
        Assert.Equal("00:00 01:00 03:00 04:00", On("Australia/Lord_Howe", "2026-10-04", "00:00-05:00", 30).Every(60).Times());

    [Theory]
    [InlineData("2026-03-08", "01:00-02:30", "2026-03-08 06:00", "2026-03-08 07:00")] // closes at the jump
    [InlineData("2026-03-08", "02:30-04:00", "2026-03-08 07:00", "2026-03-08 08:00")] // opens at the jump
    [InlineData("2026-03-08", "01:00-03:00", "2026-03-08 06:00", "2026-03-08 07:00")]
    [InlineData("2026-11-01", "01:00-02:00", "2026-11-01 05:00", "2026-11-01 07:00")]
    [InlineData("2026-11-01", "00:00-24:00", "2026-11-01 04:00", "2026-11-02 05:00")]
    [InlineData("2026-03-07", "22:00-04:00", "2026-03-08 03:00", "2026-03-08 08:00")]
    public void Hours_are_what_the_wall_clock_shows(string date, string hours, string from, string to)
    {
        var open = new OpeningHours(WeeklyHours.Parse("Daily " + hours)).OpenOn(DateOnly.Parse(date), IanaZone.Get("America/New_York"));

        Assert.Equal([Busy(from, to)], open);
    }

    [Fact]
    public void Hours_that_are_never_shown_are_never_open() =>
        Assert.Empty(new OpeningHours(WeeklyHours.Parse("Daily 02:10-02:50")).OpenOn(new DateOnly(2026, 3, 8), IanaZone.Get("America/New_York")));

    [Fact]
    public void Hours_within_the_repeated_hour_are_open_each_time_the_clock_shows_them()
    {
        var open = new OpeningHours(WeeklyHours.Parse("Daily 01:30-02:30")).OpenOn(new DateOnly(2026, 11, 1), IanaZone.Get("America/New_York"));

        Assert.Equal([Busy("2026-11-01 05:30", "2026-11-01 06:00"), Busy("2026-11-01 06:30", "2026-11-01 07:30")], open);
    }

    [Fact]
    public void An_appointment_lasts_its_real_time_across_the_jump()
    {
        var slot = SlotFinder.Find(On("America/New_York", "2026-03-08", "01:30-06:00", 60)).First();

        Assert.Equal(new OpenSlot("ann", Utc("2026-03-08 06:30"), Utc("2026-03-08 07:30")), slot);
    }

    [Fact]
    public void A_day_long_appointment_may_end_two_dates_later_when_the_day_between_is_short()
    {
        var search = On("America/New_York", "2026-03-07", "00:00-24:00", 24 * 60).Every(30);

        Assert.Equal(48, SlotFinder.Find(search).Count);
    }

    [Fact]
    public void The_two_halves_of_a_repeated_hour_have_their_own_names()
    {
        var newYork = IanaZone.Get("America/New_York");

        Assert.Equal(["EDT", "EST"], newYork.InstantsAt(new DateOnly(2026, 11, 1), new TimeOnly(1, 30)).Select(newYork.AbbreviationAt));
    }
}

using VoiceBookingKit.Scheduling;
using static VoiceBookingKit.Tests.Scheduling.Searches;

namespace VoiceBookingKit.Tests.Scheduling;

public class OpeningHoursTests
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    [Fact]
    public void An_override_replaces_the_week_on_its_dates()
    {
        var hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00"), DateOverride.Open(Christmas, "10:00-11:00, 12:00-13:00", "Christmas"));

        Assert.Equal("10:00-11:00, 12:00-13:00", string.Join(", ", hours.HoursOn(Christmas)));
        Assert.Equal("09:00-17:00", Assert.Single(hours.HoursOn(Christmas.AddDays(-1))).ToString());
        Assert.Equal("Christmas", hours.OverrideOn(Christmas)?.Reason);
    }

    [Fact]
    public void The_last_of_several_overrides_holds()
    {
        var hours = new OpeningHours(
            WeeklyHours.Always,
            new DateOverride(Christmas.AddDays(-1), Christmas.AddDays(5), [], "Holidays"),
            DateOverride.Open(Christmas.AddDays(3), "10:00-11:00"));

        Assert.Empty(hours.HoursOn(Christmas));
        Assert.Single(hours.HoursOn(Christmas.AddDays(3)));
    }

    [Fact]
    public void Overrides_can_not_be_changed_behind_its_back()
    {
        DateOverride[] overrides = [DateOverride.Closed(Christmas)];
        var hours = new OpeningHours(WeeklyHours.Always, overrides);

        overrides[0] = DateOverride.Open(Christmas, "00:00-24:00");

        Assert.Empty(hours.HoursOn(Christmas));
    }

    [Fact]
    public void An_override_that_ends_before_it_starts_or_overlaps_itself_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new DateOverride(Christmas, Christmas.AddDays(-1), []));
        Assert.Throws<ArgumentException>(() => DateOverride.Open(Christmas, "09:00-12:00, 11:00-13:00"));
    }

    [Fact]
    public void A_night_shift_is_not_cut_short_by_the_next_days_override()
    {
        var hours = new OpeningHours(WeeklyHours.Parse("Thu 22:00-02:00"), DateOverride.Open(Christmas, "01:00-03:00"));

        Assert.Equal(
            [Busy("2026-12-24 22:00", "2026-12-25 03:00")],
            hours.OpenBetween(Christmas.AddDays(-1), Christmas, IanaZone.Utc));
    }

    [Fact]
    public void Days_that_touch_are_one_open_stretch() =>
        Assert.Equal(
            [Busy("2026-12-24 00:00", "2026-12-27 00:00")],
            OpeningHours.Always.OpenBetween(Christmas.AddDays(-1), Christmas.AddDays(1), IanaZone.Utc));
}

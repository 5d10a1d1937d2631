using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;

namespace VoiceBookingKit.Tests.Calendars.Reading;

public class TimeTextTests
{
    [Theory]
    [InlineData("20260302T090000", "2026-03-02T09:00:00 Floating")]
    [InlineData("20260302T090000Z", "2026-03-02T09:00:00 Utc")]
    [InlineData(" 20260302t090000z ", "2026-03-02T09:00:00 Utc")]
    [InlineData("20260302T0900", "2026-03-02T09:00:00 Floating")]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02T09:00:00 Utc")]
    [InlineData("20260302T235960Z", "2026-03-02T23:59:59 Utc")]
    [InlineData("20260302T240000", "2026-03-03T00:00:00 Floating")]
    [InlineData("20260302", "2026-03-02T00:00:00 Date")]
    [InlineData("20131210Z", "2013-12-10T00:00:00 Date")]
    public void A_time_is_read_as_it_was_meant(string text, string expected)
    {
        Assert.True(TimeText.TryRead(text, null, isDate: false, out var time));
        Assert.Equal(expected, $"{WallClock.Time(time.Local):s} {time.Kind}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("2026")]
    [InlineData("20260230")]
    [InlineData("20261301T000000")]
    [InlineData("00000101T000000")]
    [InlineData("20260302T250000")]
    [InlineData("20260302T240001")]
    [InlineData("20260302T096000")]
    [InlineData("20260302T090000+0100")]
    [InlineData("20260302 090000")]
    [InlineData("\u0662\u0660260302")]
    public void What_is_no_time_is_refused(string text) => Assert.False(TimeText.TryRead(text, null, isDate: false, out _));

    [Theory]
    [InlineData("PT15M", 0, 900)]
    [InlineData("P1D", 1, 0)]
    [InlineData("P2W", 14, 0)]
    [InlineData("+P1DT2H3M4S", 1, 7384)]
    [InlineData("pt1h", 0, 3600)]
    [InlineData("P0DT0H30M0S", 0, 1800)]
    public void A_length_of_time_has_days_by_the_clock_and_exact_seconds(string text, int days, long seconds)
    {
        Assert.True(DurationText.TryRead(text, out var duration));
        Assert.Equal(new CalendarDuration(days, seconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("1H")]
    [InlineData("PT")]
    [InlineData("PTH")]
    [InlineData("PT5")]
    [InlineData("-PT15M")]
    [InlineData("P9999999999W")]
    [InlineData("PT99999999999S")]
    public void What_is_no_length_of_time_is_refused(string text) => Assert.False(DurationText.TryRead(text, out _));

    [Theory]
    [InlineData("-0500", -18_000)]
    [InlineData("+0530", 19_800)]
    [InlineData("-0000", 0)]
    [InlineData("+01:00", 3_600)]
    [InlineData("-034512", -13_512)]
    public void An_offset_is_read_in_seconds(string text, int seconds)
    {
        Assert.True(TimeText.TryOffset(text, out var offset));
        Assert.Equal(seconds, offset);
    }
}

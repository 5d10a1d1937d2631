using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

public class WeeklyHoursTests
{
    [Theory]
    [InlineData("Mon-Fri 09:00-12:30, 13:30-17:00; Sat 10:00-14:00")]
    [InlineData("Mon-Sun 00:00-24:00")]
    [InlineData("Mon 09:00-17:00; Wed 09:00-17:00; Fri 22:00-02:00")]
    [InlineData("closed")]
    public void A_week_is_written_as_it_was_read(string text) => Assert.Equal(text, WeeklyHours.Parse(text).ToString());

    [Theory]
    [InlineData("daily 9:00-10:00", "Mon-Sun 09:00-10:00")]
    [InlineData("MONDAY, wed-Thursday 9:00-10:00", "Mon 09:00-10:00; Wed-Thu 09:00-10:00")]
    [InlineData("Sat-Mon 9:00-10:00", "Mon 09:00-10:00; Sat-Sun 09:00-10:00")]
    [InlineData("Tue 13:00-14:00\nTue 9:00-10:00\n", "Tue 09:00-10:00, 13:00-14:00")]
    [InlineData("Mon-Sat 9:00-10:00; Sun closed", "Mon-Sat 09:00-10:00")]
    [InlineData("Mon,Tue closed", "closed")]
    public void A_week_may_be_written_in_many_ways(string text, string expected) => Assert.Equal(expected, WeeklyHours.Parse(text).ToString());

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Mon", "'Mon'")]
    [InlineData("09:00-17:00", "''")]
    [InlineData("Moonday 09:00-17:00", "'Moonday'")]
    [InlineData("Mon-Wed-Fri 09:00-17:00", "'Mon-Wed-Fri'")]
    [InlineData("Mon 09:00-17", "'09:00-17'")]
    [InlineData("Mon 09:00-12:00, 11:00-13:00", "overlap")]
    [InlineData("Mon 22:00-02:00; Tue 01:00-03:00", "Tuesday")]
    [InlineData("Sun 22:00-02:00; Mon 01:00-03:00", "Monday")]
    [InlineData("Mon-Fri 09:00-17:00; Wed closed", "Wednesday")]
    public void A_week_that_can_not_be_read_says_which_part_is_wrong(string text, string part)
    {
        var error = Assert.Throws<FormatException>(() => WeeklyHours.Parse(text));

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.False(WeeklyHours.TryParse(text, out _));
    }

    [Fact]
    public void A_week_is_built_day_by_day_and_never_changed()
    {
        var monday = WeeklyHours.None.With(DayOfWeek.Monday, OpenHours.Parse("13:00-17:00"), OpenHours.Parse("09:00-12:00"));

        Assert.Equal("Mon 09:00-12:00, 13:00-17:00", monday.ToString());
        Assert.Equal("closed", WeeklyHours.None.ToString());
        Assert.Equal(monday, WeeklyHours.Parse("Mon 13:00-17:00, 09:00-12:00"));
    }

    [Fact]
    public void Touching_hours_do_not_overlap() =>
        Assert.Equal("Mon 09:00-12:00, 12:00-15:00", WeeklyHours.Parse("Mon 09:00-12:00, 12:00-15:00").ToString());

    [Fact]
    public void Any_week_is_read_back_as_it_was_written()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var week = WeeklyHours.None;
            foreach (var day in Enum.GetValues<DayOfWeek>())
                week = week.With(day, RandomHours.OfDay(random));

            Assert.Equal(week, WeeklyHours.Parse(week.ToString()));
        }
    }
}

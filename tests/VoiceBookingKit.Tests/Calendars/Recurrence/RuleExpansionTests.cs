using VoiceBookingKit.Calendars.Reading;

namespace VoiceBookingKit.Tests.Calendars.Recurrence;

public class RuleExpansionTests
{
    [Theory]
    // A week without a weekday has the weekday of the start.
    [InlineData("19970512", "RRULE:FREQ=YEARLY;BYWEEKNO=20", "2000-01-01", "1997-05: 12; 1998-05: 11; 1999-05: 17")]
    // The first week of 2019 and of 2020 begin in December of the year before.
    [InlineData("20181231", "RRULE:FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", "2022-01-01", "2018-12: 31; 2019-12: 30; 2021-01: 4")]
    [InlineData("20181231", "RRULE:FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO", "2024-01-01", "2018-12: 31; 2021-01: 4; 2023-01: 2")]
    [InlineData("20201231", "RRULE:FREQ=YEARLY;BYWEEKNO=53", "2027-01-01", "2020-12: 31; 2026-12: 31")]
    [InlineData("20201228", "RRULE:FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", "2023-01-01", "2020-12: 28; 2021-12: 27; 2022-12: 26")]
    [InlineData("20240101", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1", "2024-03-01", "2024-01: 1 31; 2024-02: 1 29")]
    [InlineData("20240101", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1,1,99", "2024-03-01", "2024-01: 1 31; 2024-02: 1 29")]
    // The first week counts whole, even if the series starts within it.
    [InlineData("20240103", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2", "2024-01-20", "2024-01: 3 10 17")]
    [InlineData("20240229", "RRULE:FREQ=YEARLY", "2033-01-01", "2024-02: 29; 2028-02: 29; 2032-02: 29")]
    [InlineData("20240131", "RRULE:FREQ=MONTHLY", "2024-06-01", "2024-01: 31; 2024-03: 31; 2024-05: 31")]
    [InlineData("20241231", "RRULE:FREQ=YEARLY;BYYEARDAY=-366,366", "2033-01-01", "2024-12: 31; 2028-01: 1; 2028-12: 31; 2032-01: 1; 2032-12: 31")]
    [InlineData("20240101", "RRULE:FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=1,7", "2026-01-01", "2024-01: 1; 2024-07: 1; 2025-01: 1; 2025-07: 1")]
    // The start is an instance, and the first one that counts, even if the rule does not hit it.
    [InlineData("20240102", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2025-01-01", "2024-01: 2 8 15")]
    [InlineData("20240102", "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20240101T000000Z", "2025-01-01", "2024-01: 2")]
    [InlineData("20240101", "RRULE:FREQ=DAILY;COUNT=5|EXRULE:FREQ=DAILY;INTERVAL=2", "2025-01-01", "2024-01: 2 4")]
    [InlineData("20240101", "RRULE:FREQ=DAILY;COUNT=3|RRULE:FREQ=WEEKLY;COUNT=3", "2025-01-01", "2024-01: 1-3 8 15")]
    [InlineData("20240101", "RDATE;TZID=America/New_York:20231225T090000,20240101T090000,20240201T090000", "2025-01-01", "2023-12: 25; 2024-01: 1; 2024-02: 1")]
    // A date as a bound allows what starts on it.
    [InlineData("20240101", "RRULE:FREQ=DAILY;UNTIL=20240103", "2025-01-01", "2024-01: 1-3")]
    [InlineData("20240101", "rrule:freq=weekly;byday=mo,tu;count=3;x-more=1;", "2025-01-01", "2024-01: 1 2 8")]
    [InlineData("20240101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2025-01-01", "2024-01: 1")]
    public void These_days_come_of_it(string start, string lines, string to, string days) =>
        Assert.Equal(Series.Days(days).Select(day => day.ToDateTime(new TimeOnly(9, 0))), Series.Starts(start + "T090000", lines, to: to));

    [Theory]
    [InlineData("RRULE:FREQ=HOURLY;INTERVAL=5;BYHOUR=9,14,19", "2024-01-07", "01 09:00, 01 14:00, 01 19:00, 06 09:00, 06 14:00, 06 19:00")]
    [InlineData("RRULE:FREQ=HOURLY;BYMINUTE=30,0;BYSETPOS=-1;COUNT=3", "2024-01-06", "01 09:00, 01 09:30, 01 10:30")]
    [InlineData("RRULE:FREQ=MINUTELY;INTERVAL=7;BYMINUTE=0;COUNT=3", "2024-01-06", "01 09:00, 01 16:00, 01 23:00")]
    [InlineData("RRULE:FREQ=MINUTELY;INTERVAL=30;BYDAY=WE;BYHOUR=23", "2024-01-06", "01 09:00, 03 23:00, 03 23:30")]
    [InlineData("RRULE:FREQ=SECONDLY;INTERVAL=3600;BYHOUR=9;BYDAY=MO,TU", "2024-01-06", "01 09:00, 02 09:00")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=8,9,10;BYSETPOS=2,3;COUNT=3", "2024-01-06", "01 09:00, 01 10:00, 02 09:00")]
    public void These_times_come_of_it(string lines, string to, string times) =>
        Assert.Equal(times, string.Join(", ", Series.Starts("20240101T090000", lines, to: to).Select(start => start.ToString("dd HH:mm"))));

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY;BYSECOND=0,30", 2880)]
    [InlineData("RRULE:FREQ=SECONDLY;INTERVAL=7", 12343)]
    [InlineData("RRULE:FREQ=MINUTELY", 1440)]
    [InlineData("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 0)]
    [InlineData("RRULE:FREQ=SECONDLY;COUNT=2000000000", 86400)]
    public void A_rule_of_1970_without_end_is_asked_for_a_day_of_2026_at_once(string lines, int count) =>
        Assert.InRange(Series.Starts("19700101T000000", lines, "2026-03-02", "2026-03-03").Count, count - 300, count + 300);

    [Fact]
    public void A_rule_that_has_too_many_instances_is_refused_by_kind() =>
        Assert.Equal(
            CalendarReadFailure.TooManyInstances,
            Assert.Throws<CalendarReadException>(() => Series.Starts("19700101T000000", "RRULE:FREQ=SECONDLY", "2026-03-01", "2026-04-01")).Failure);

    [Fact]
    public void A_rule_that_takes_too_long_is_refused_by_kind() =>
        Assert.Equal(
            CalendarReadFailure.RecurrenceTooLong,
            Assert.Throws<CalendarReadException>(() => Series.Starts("19700101T000000", "RRULE:FREQ=SECONDLY;INTERVAL=1;BYSECOND=0;COUNT=2000000000", "2026-03-01", "2026-04-01")).Failure);

    [Theory]
    [InlineData("FREQ=FORTNIGHTLY")]
    [InlineData("FREQ=3")]
    [InlineData("INTERVAL=2")]
    [InlineData("FREQ=DAILY;COUNT=0")]
    [InlineData("FREQ=DAILY;COUNT=many")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    [InlineData("FREQ=MONTHLY;BYDAY=MON")]
    [InlineData("FREQ=MONTHLY;BYDAY=99MO")]
    [InlineData("FREQ=YEARLY;BYMONTH=13")]
    [InlineData("FREQ=YEARLY;RSCALE=HEBREW")]
    [InlineData("FREQ=DAILY;UNTIL=tomorrow")]
    public void A_rule_that_can_not_be_read_is_a_problem_and_leaves_the_start(string rule)
    {
        var calendar = CalendarReader.Read(Series.File("20240101T090000", "RRULE:" + rule));

        Assert.Equal(6, Assert.Single(calendar.Problems).Line);
        Assert.Equal([new DateTime(2024, 1, 1, 9, 0, 0)], Series.Starts(calendar, "2023-01-01", "2026-01-01"));
    }
}

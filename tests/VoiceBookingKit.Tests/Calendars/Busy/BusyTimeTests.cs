using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars.Busy;

public class BusyTimeTests
{
    [Theory]
    [InlineData("DTSTART:20260302T140000Z|DTEND:20260302T150000Z", "2026-03-02T14:00/2026-03-02T15:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260302T090000|DURATION:PT90M", "2026-03-02T14:00/2026-03-02T15:30")]
    [InlineData("DTSTART:20260302T090000|DTEND:20260302T100000", "2026-03-02T14:00/2026-03-02T15:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302|DTEND;VALUE=DATE:20260303", "2026-03-02T05:00/2026-03-03T05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302", "2026-03-02T05:00/2026-03-03T05:00")]
    [InlineData("DTSTART:20260302", "2026-03-02T05:00/2026-03-03T05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302|DTEND:20260303T120000", "2026-03-02T05:00/2026-03-04T05:00")]
    [InlineData("DTSTART:20260302T140000Z|DTEND;VALUE=DATE:20260303", "2026-03-02T14:00/2026-03-03T00:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302|DURATION:P2D", "2026-03-02T05:00/2026-03-04T05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260302|DTEND;VALUE=DATE:20260302", "2026-03-02T05:00/2026-03-03T05:00")]
    // The day on which the clocks go forward has 23 hours.
    [InlineData("DTSTART;VALUE=DATE:20260308", "2026-03-08T05:00/2026-03-09T04:00")]
    // A day is a day by the clock, and hours are exact.
    [InlineData("DTSTART;TZID=America/New_York:20260307T120000|DURATION:P1D", "2026-03-07T17:00/2026-03-08T16:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260307T120000|DURATION:PT24H", "2026-03-07T17:00/2026-03-08T17:00")]
    [InlineData("DTSTART;TZID=Europe/Paris:20260302T100000|DTEND;TZID=America/New_York:20260302T110000", "2026-03-02T09:00/2026-03-02T16:00")]
    [InlineData("DTSTART:20260302T140000Z|DTEND:20260302T150000Z|STATUS:TENTATIVE", "2026-03-02T14:00/2026-03-02T15:00")]
    public void An_event_blocks_its_time(string lines, string expected) => Assert.Equal(expected, Busy(Event(lines)));

    [Theory]
    [InlineData("DTSTART:20260302T140000Z|DTEND:20260302T150000Z|STATUS:CANCELLED")]
    [InlineData("DTSTART:20260302T140000Z|DTEND:20260302T150000Z|TRANSP:TRANSPARENT")]
    [InlineData("DTSTART;VALUE=DATE:20260302|transp:transparent")]
    [InlineData("DTSTART:20260302T140000Z")]
    [InlineData("DTSTART:20260302T140000Z|DTEND:20260302T140000Z")]
    [InlineData("DTSTART:20260302T140000Z|DTEND:20260302T130000Z")]
    [InlineData("DTSTART:20260302T140000Z|DURATION:PT1H|EXDATE:20260302T140000Z")]
    [InlineData("DTSTART:20260201T050000Z|DTEND:20260301T050000Z")]
    [InlineData("DTSTART:20260401T040000Z|DTEND:20260401T050000Z")]
    public void An_event_that_is_off_or_free_or_empty_or_elsewhere_blocks_nothing(string lines) => Assert.Equal("", Busy(Event(lines)));

    [Fact]
    public void An_event_that_reaches_into_the_window_is_given_whole() =>
        Assert.Equal("2026-02-20T00:00/2026-03-01T05:01, 2026-04-01T03:59/2026-05-01T00:00", Busy(Event("DTSTART:20260220T000000Z|DTEND:20260301T050100Z") + Event("DTSTART:20260401T035900Z|DTEND:20260501T000000Z")));

    [Fact]
    public void A_time_without_a_zone_is_in_the_calendar_s_own_zone() =>
        Assert.Equal("2026-03-02T17:00/2026-03-02T18:00", Busy("X-WR-TIMEZONE:America/Los_Angeles\n" + Event("DTSTART:20260302T090000|DURATION:PT1H")));

    [Fact]
    public void A_series_keeps_its_local_time_when_the_clocks_change() =>
        Assert.Equal(
            "2026-03-06T14:00/2026-03-06T15:00, 2026-03-13T13:00/2026-03-13T14:00",
            Busy(Event("DTSTART;TZID=America/New_York:20260306T090000|DTEND;TZID=America/New_York:20260306T100000|RRULE:FREQ=WEEKLY;COUNT=2")));

    [Fact]
    public void An_instance_in_the_hour_that_is_skipped_and_one_an_hour_later_are_one() =>
        Assert.Equal(
            "2026-03-08T06:30/2026-03-08T06:40, 2026-03-08T07:30/2026-03-08T07:40, 2026-03-08T08:30/2026-03-08T08:40",
            Busy(Event("DTSTART;TZID=America/New_York:20260308T013000|DURATION:PT10M|RRULE:FREQ=HOURLY;COUNT=4")));

    [Theory]
    [InlineData("EXDATE;TZID=America/New_York:20260303T090000", "2 4")]
    [InlineData("EXDATE:20260303T140000Z", "2 4")]
    [InlineData("EXDATE:20260303T090000", "2 4")]
    [InlineData("EXDATE;VALUE=DATE:20260303,20260304", "2")]
    [InlineData("EXDATE;TZID=America/New_York:20260303T091500", "2 3 4")]
    [InlineData("EXRULE:FREQ=WEEKLY;BYDAY=WE", "2 3")]
    [InlineData("RDATE;VALUE=PERIOD:20260320T140000Z/PT3H,20260321T140000Z/20260321T150000Z", "2 3 4 20 21")]
    public void Instances_are_taken_out_and_put_in(string lines, string days) =>
        Assert.Equal(days, Days(Event($"DTSTART;TZID=America/New_York:20260302T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=3|{lines}")));

    [Theory]
    [InlineData("EXDATE;VALUE=DATE:20260303")]
    [InlineData("EXDATE:20260303T000000")]
    [InlineData("EXDATE:20260303T000000Z")]
    public void A_whole_day_is_taken_out_however_it_is_named(string line) =>
        Assert.Equal("2 4", Days(Event($"DTSTART;VALUE=DATE:20260302|RRULE:FREQ=DAILY;UNTIL=20260304T235959Z|{line}")));

    [Fact]
    public void A_period_has_its_own_length() =>
        Assert.Equal(
            "2026-03-02T14:00/2026-03-02T15:00, 2026-03-03T14:00/2026-03-03T17:00",
            Busy(Event("DTSTART:20260302T140000Z|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=2|RDATE;VALUE=PERIOD:20260303T140000Z/PT3H")));

    [Theory]
    [InlineData("RECURRENCE-ID;TZID=America/New_York:20260303T090000")]
    [InlineData("RECURRENCE-ID:20260303T140000Z")]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20260303")]
    public void A_changed_instance_takes_the_place_of_the_one_that_it_names(string id) =>
        Assert.Equal(
            "2026-03-02T14:00/2026-03-02T15:00, 2026-03-03T20:00/2026-03-03T20:30, 2026-03-04T14:00/2026-03-04T15:00",
            Busy(Daily + Event($"{id}|DTSTART:20260303T200000Z|DURATION:PT30M")));

    [Fact]
    public void A_cancelled_instance_is_free_and_a_busy_one_of_a_free_series_is_not()
    {
        Assert.Equal("2 4", Days(Daily + Event("RECURRENCE-ID:20260303T140000Z|DTSTART:20260303T140000Z|DURATION:PT1H|STATUS:CANCELLED")));
        Assert.Equal("3", Days(Daily.Replace("UID", "TRANSP:TRANSPARENT\nUID", StringComparison.Ordinal) + Event("RECURRENCE-ID:20260303T140000Z|DTSTART:20260303T140000Z|DURATION:PT1H")));
    }

    [Fact]
    public void A_cancellation_need_only_name_its_instance() =>
        Assert.Equal("2 4", Days(Daily + Event("RECURRENCE-ID:20260303T140000Z|STATUS:CANCELLED")));

    [Fact]
    public void A_change_of_a_series_that_is_not_in_the_file_blocks_its_time() =>
        Assert.Equal("3", Days(Event("RECURRENCE-ID:20260303T140000Z|DTSTART:20260303T200000Z|DURATION:PT1H")));

    [Fact]
    public void A_change_of_one_and_all_later_instances_moves_them_by_as_much() =>
        Assert.Equal(
            "2026-03-02T14:00/2026-03-02T15:00, 2026-03-03T16:00/2026-03-03T16:20, 2026-03-04T16:00/2026-03-04T16:20",
            Busy(Daily + Event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T140000Z|DTSTART;TZID=America/New_York:20260303T110000|DURATION:PT20M")));

    [Fact]
    public void A_single_change_after_a_change_of_all_later_ones_stands() =>
        Assert.Equal(
            "2026-03-02T14:00/2026-03-02T15:00, 2026-03-03T16:00/2026-03-03T16:20, 2026-03-04T22:00/2026-03-04T22:05",
            Busy(Daily
                + Event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T140000Z|DTSTART;TZID=America/New_York:20260303T110000|DURATION:PT20M")
                + Event("RECURRENCE-ID:20260304T140000Z|DTSTART:20260304T220000Z|DURATION:PT5M")));

    [Fact]
    public void All_later_instances_can_be_called_off() =>
        Assert.Equal("2", Days(Daily + Event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T140000Z|DTSTART:20260303T140000Z|DURATION:PT1H|STATUS:CANCELLED")));

    [Fact]
    public void Instances_that_a_change_moves_into_the_window_are_found() =>
        Assert.Equal(
            "2026-03-10T14:00/2026-03-10T15:00",
            Busy(Event("DTSTART:20250602T140000Z|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=3") + Event("RECURRENCE-ID;RANGE=THISANDFUTURE:20250604T140000Z|DTSTART:20260310T140000Z|DURATION:PT1H")));

    [Fact]
    public void The_version_of_the_highest_sequence_counts() =>
        Assert.Equal("4", Days(Event("SEQUENCE:2|DTSTART:20260304T140000Z|DURATION:PT1H") + Event("SEQUENCE:1|DTSTART:20260303T140000Z|DURATION:PT1H")));

    [Fact]
    public void Events_that_share_an_identifier_by_mistake_all_count() =>
        Assert.Equal("3 4", Days(Event("DTSTART:20260304T140000Z|DURATION:PT1H") + Event("DTSTART:20260303T140000Z|DURATION:PT1H")));

    [Fact]
    public void All_of_time_can_be_asked_for() =>
        Assert.Equal(3, BusyTime.Of(CalendarReader.Read(Daily), new TimeRange(DateTimeOffset.MinValue, DateTimeOffset.MaxValue), IanaZone.Utc).Count);

    [Fact]
    public void Intervals_come_ordered_by_start_then_end_then_identifier()
    {
        var body = Event("DTSTART:20260303T140000Z|DURATION:PT2H", "b") + Event("DTSTART:20260303T140000Z|DURATION:PT1H", "c") + Event("DTSTART:20260303T140000Z|DURATION:PT1H", "B") + Event("DTSTART:20260302T140000Z|DURATION:PT1H", "z");

        Assert.Equal("z B c b", string.Join(" ", Find(body).Select(busy => busy.Uid)));
    }

    private static readonly string Daily = Event("DTSTART;TZID=America/New_York:20260302T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=3");

    private static string Event(string lines, string uid = "one") => $"BEGIN:VEVENT\nUID:{uid}\n{lines.Replace('|', '\n')}\nEND:VEVENT\n";

    private static IReadOnlyList<BusyInterval> Find(string body)
    {
        var zone = IanaZone.Get("America/New_York");
        var march = new TimeRange(zone.StartOfDay(new DateOnly(2026, 3, 1)), zone.StartOfDay(new DateOnly(2026, 4, 1)));
        return BusyTime.Of(CalendarReader.Read($"BEGIN:VCALENDAR\n{body}END:VCALENDAR"), march, zone);
    }

    private static string Busy(string body) => string.Join(", ", Find(body).Select(busy => $"{busy.Start:yyyy-MM-dd'T'HH:mm}/{busy.End:yyyy-MM-dd'T'HH:mm}"));

    private static string Days(string body) => string.Join(" ", Find(body).Select(busy => busy.Start.Day));
}

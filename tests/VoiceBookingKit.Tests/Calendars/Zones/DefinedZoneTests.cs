using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars.Zones;

public class DefinedZoneTests
{
    private const string NewYorkSince2007 =
        """
        BEGIN:VTIMEZONE
        TZID:Eastern
        BEGIN:DAYLIGHT
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        DTSTART:20070311T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        DTSTART:20071104T020000
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        END:STANDARD
        END:VTIMEZONE
        """;

    private const string Outlook =
        """
        BEGIN:VTIMEZONE
        TZID:Eastern
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        """;

    [Theory]
    [InlineData(NewYorkSince2007)]
    [InlineData(Outlook)]
    public void A_definition_of_New_York_says_what_the_zone_database_says(string definition)
    {
        var random = new Random(1);
        var anywhere = Enumerable.Range(0, 5_000).Select(_ => new DateTime(2008, 1, 1).AddMinutes(random.Next(27 * 365 * 24 * 60)));
        var aroundChanges = Enumerable.Range(0, 300).SelectMany(m => new[] { new DateTime(2026, 3, 8).AddMinutes(m), new DateTime(2026, 11, 1).AddMinutes(m) });
        DateTime[] times = [.. anywhere.Concat(aroundChanges).Distinct()];
        var newYork = IanaZone.Get("America/New_York");

        var read = Busy(CalendarReader.Read($"BEGIN:VCALENDAR\n{definition}\n{string.Concat(times.Select(time => Event($"DTSTART;TZID=Eastern:{time:yyyyMMdd'T'HHmmss}", $"{time:s}")))}END:VCALENDAR"));

        Assert.Equal(
            times.Select(time => (Uid: $"{time:s}", Start: newYork.Resolve(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time)))).OrderBy(e => e.Start).ThenBy(e => e.Uid, StringComparer.Ordinal),
            read.Select(busy => (busy.Uid, busy.Start)));
    }

    [Theory]
    [InlineData("20260308T023000", "2026-03-08T07:30:00Z")]
    [InlineData("20261101T013000", "2026-11-01T05:30:00Z")]
    [InlineData("20261101T020000", "2026-11-01T07:00:00Z")]
    public void A_time_that_is_skipped_has_the_offset_before_and_one_that_comes_twice_is_the_first(string time, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), Instant(NewYorkSince2007, time));

    [Fact]
    public void Before_the_clocks_are_first_set_they_are_as_they_were_set_from() =>
        Assert.Equal(DateTimeOffset.Parse("1990-07-01T17:00:00Z"), Instant(NewYorkSince2007, "19900701T120000"));

    [Fact]
    public void A_rule_for_the_clocks_ends_at_an_instant() =>
        Assert.Equal(
            DateTimeOffset.Parse("2010-07-01T17:00:00Z"),
            Instant(NewYorkSince2007.Replace("BYMONTH=3;BYDAY=2SU", "UNTIL=20090308T070000Z;BYMONTH=3;BYDAY=2SU", StringComparison.Ordinal), "20100701T120000"));

    [Theory]
    [InlineData("19820701T120000", "1982-07-01T17:00:00Z")]
    [InlineData("19870701T120000", "1987-07-01T16:00:00Z")]
    [InlineData("19920701T120000", "1992-07-01T17:00:00Z")]
    [InlineData("19970701T120000", "1997-07-01T16:00:00Z")]
    public void The_clocks_can_be_set_on_dates_that_are_named_one_by_one(string time, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant),
            Instant(
                """
                BEGIN:VTIMEZONE
                TZID:Eastern
                BEGIN:STANDARD
                TZOFFSETFROM:-0400
                TZOFFSETTO:-0500
                DTSTART:19700101T020000
                RDATE;VALUE=DATE:19800101
                RDATE:19900101T060000Z
                END:STANDARD
                BEGIN:DAYLIGHT
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0400
                DTSTART:19750101T020000
                RDATE:19850101T020000
                RDATE:19950101T020000
                END:DAYLIGHT
                END:VTIMEZONE
                """,
                time));

    [Fact]
    public void A_definition_that_sets_the_clocks_each_second_is_refused_by_kind() =>
        Assert.Throws<CalendarReadException>(() => Instant(NewYorkSince2007.Replace("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=SECONDLY", StringComparison.Ordinal), "20260308T023000"));

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Eastern Standard Time")]
    [InlineData("/freeassociation.sourceforge.net/Tzfile/America/New_York")]
    [InlineData("/mozilla.org/20070129_1/America/New_York")]
    [InlineData("US/Eastern")]
    public void A_zone_that_the_file_does_not_define_is_known_by_name(string name)
    {
        var calendar = CalendarReader.Read(File($"DTSTART;TZID={name}:20260302T090000"));

        Assert.Empty(calendar.Problems);
        Assert.Equal(DateTimeOffset.Parse("2026-03-02T14:00:00Z"), Start(calendar));
    }

    [Fact]
    public void A_definition_without_rules_is_known_by_its_location() =>
        Assert.Equal(DateTimeOffset.Parse("2026-03-02T14:00:00Z"), Instant("BEGIN:VTIMEZONE\nTZID:Eastern\nX-LIC-LOCATION:America/New_York\nEND:VTIMEZONE", "20260302T090000"));

    [Fact]
    public void A_definition_comes_before_the_zone_database() =>
        Assert.Equal(
            DateTimeOffset.Parse("2026-03-02T21:23:00Z"),
            Start(CalendarReader.Read(
                File("DTSTART;TZID=Europe/Paris:20260302T134200", "BEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0741\nTZOFFSETTO:-0741\nEND:STANDARD\nEND:VTIMEZONE"))));

    [Fact]
    public void A_zone_may_be_defined_after_its_use() =>
        Assert.Equal(
            DateTimeOffset.Parse("2026-07-02T13:00:00Z"),
            Start(CalendarReader.Read(File("DTSTART;TZID=Eastern:20260702T090000").Replace("END:VCALENDAR", NewYorkSince2007 + "\nEND:VCALENDAR", StringComparison.Ordinal))));

    [Fact]
    public void A_zone_that_nobody_knows_is_a_problem_and_its_times_are_local()
    {
        var calendar = CalendarReader.Read(File("DTSTART;TZID=Nowhere/Land:20260302T090000"));

        Assert.Contains("Nowhere/Land", Assert.Single(calendar.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.Parse("2026-03-02T08:00:00Z"), Start(calendar));
    }

    private static DateTimeOffset Instant(string definition, string time) => Start(CalendarReader.Read(File($"DTSTART;TZID=Eastern:{time}", definition)));

    private static string File(string start, string definition = "X-NOTHING:") => $"BEGIN:VCALENDAR\n{definition}\n{Event(start, "one")}END:VCALENDAR";

    private static string Event(string start, string uid) => $"BEGIN:VEVENT\nUID:{uid}\n{start}\nDURATION:PT1H\nEND:VEVENT\n";

    private static DateTimeOffset Start(ParsedCalendar calendar) => Assert.Single(Busy(calendar)).Start;

    private static IReadOnlyList<BusyInterval> Busy(ParsedCalendar calendar) => BusyTime.Of(
        calendar, new TimeRange(DateTimeOffset.Parse("1900-01-01T00:00:00Z"), DateTimeOffset.Parse("2100-01-01T00:00:00Z")), IanaZone.Get("Europe/Berlin"));
}

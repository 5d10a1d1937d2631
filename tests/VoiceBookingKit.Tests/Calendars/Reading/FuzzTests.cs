using System.Globalization;
using System.Text;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars.Reading;

/// <summary>Files that are broken in every way: each is read, or refused with the exception that is there for it, and soon.</summary>
public class FuzzTests
{
    private static readonly IanaZone Zone = IanaZone.Get("America/New_York");

    private static readonly TimeRange Window = new(Zone.StartOfDay(new DateOnly(2026, 3, 1)), Zone.StartOfDay(new DateOnly(2026, 3, 15)));

    // Small limits make an endless search show as a test that takes for ever, not as one that is slow.
    private static readonly CalendarLimits Limits = new() { MaxInstances = 20_000, MaxRecurrenceSteps = 200_000 };

    // VOICEBOOKING_FUZZ_CASES asks for more than are tried each time.
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("VOICEBOOKING_FUZZ_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 20_000;

    private static readonly string Seed =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        X-WR-TIMEZONE:America/Los_Angeles
        BEGIN:VTIMEZONE
        TZID:Home
        X-LIC-LOCATION:America/New_York
        BEGIN:DAYLIGHT
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        DTSTART:20070311T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;UNTIL=20370308T070000Z
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        DTSTART:20071104T020000
        RDATE:20081102T020000,20091101T020000
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:series
        SEQUENCE:3
        DTSTART;TZID="Home":20240304T090000
        DTEND;TZID=Home:20240304T100000
        RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,-1FR;WKST=SU;COUNT=200
        RRULE:FREQ=MONTHLY;BYMONTHDAY=1,-1;BYSETPOS=1,-1;BYHOUR=9,10;BYMINUTE=0,30
        EXRULE:FREQ=YEARLY;BYWEEKNO=10,-3;BYYEARDAY=64,-5
        RDATE;VALUE=PERIOD:20260302T140000Z/PT1H30M,20260303T140000Z/20260303T150000Z
        EXDATE;VALUE=DATE:20260304,20260311
        END:VEVENT
        BEGIN:VEVENT
        UID:series
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Home:20260309T090000
        DTSTART;TZID=America/Los_Angeles:20260309T113000
        DURATION:P1DT2H3M4S
        TRANSP:OPAQUE
        BEGIN:VALARM
        TRIGGER:-PT15M
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:day
        DTSTART;VALUE=DATE:20260305
        STATUS:CONFIRMED
        RRULE:FREQ=MINUTELY;INTERVAL=90;BYSECOND=0,30;UNTIL=20260310T000000Z
        END:VEVENT
        END:VCALENDAR

        """;

    private static readonly string[] Pieces =
    [
        ":", ";", ",", "=", "\"", "^n", "\n ", "\r", "\n", "\t", "-", "+", "/", "T", "Z", "P", "0", "9", "99999999999", "-2147483648", "2147483647", "00010101T000000", "99991231T235959Z", "00000000",
        "20260308T023000", "20261101T013000", "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VCALENDAR\n", "END:VTIMEZONE\n", "BEGIN:STANDARD\n", "FREQ=SECONDLY", "FREQ=HOURLY", "FREQ=DAILY", "FREQ=YEARLY",
        "INTERVAL=2147483647;", "COUNT=2147483647;", "UNTIL=99991231;", "BYSETPOS=-366;", "BYMONTH=2;", "BYMONTHDAY=30;", "BYYEARDAY=366;", "BYWEEKNO=53;", "BYDAY=53SU;", "BYSECOND=60;", "WKST=FR;",
        "TZID=Nowhere", "TZID=Asia/Tehran", "VALUE=DATE", "PT1S", "P99999W", "-2400", "+1400", "\0", "\uFEFF", "\u2028", "\U0001F600", "\ud800", "RRULE:", "RDATE:", "DTSTART:", "RECURRENCE-ID:",
    ];

    [Fact]
    public void Whatever_is_done_to_a_file_it_is_read_or_refused_by_kind()
    {
        var lines = Seed.Split('\n');
        for (var seed = 0; seed < Cases; seed++)
            Try(seed, Broken(new Random(seed), lines));
    }

    [Fact]
    public async Task Any_bytes_are_read_or_refused_by_kind()
    {
        for (var seed = 0; seed < Cases / 4; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Seed);
            for (var i = random.Next(1, 30); i > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var stream = new SlowStream(bytes[..random.Next(bytes.Length)], random.Next(1, 200));
            try
            {
                BusyTime.Of(await CalendarReader.ReadAsync(stream, Limits), Window, Zone, Limits);
            }
            catch (Exception problem) when (problem is not CalendarReadException)
            {
                Assert.Fail($"Seed {seed}: {problem}");
            }
            catch (CalendarReadException)
            {
            }
        }
    }

    private static string Broken(Random random, string[] lines)
    {
        var text = new StringBuilder(string.Join('\n', random.Next(4) == 0 ? lines.OrderBy(_ => random.Next(10) == 0 ? random.Next(lines.Length) : 0) : lines));
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, random.Next(2, 40)), text.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 2:
                    text[at] = (char)('0' + random.Next(10));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
            if (text.Length == 0)
                break;
        }
        return text.ToString();
    }

    private static void Try(int seed, string text)
    {
        try
        {
            foreach (var busy in BusyTime.Of(CalendarReader.Read(text, Limits), Window, Zone, Limits))
                Assert.True(busy.Start < busy.End && busy.Start < Window.End && busy.End > Window.Start, $"Seed {seed}: {busy}");
        }
        catch (CalendarReadException)
        {
            // Refused by kind, as it should be.
        }
        catch (Exception problem)
        {
            Assert.Fail($"Seed {seed}: {problem}\n{text}");
        }
    }
}

using System.Text;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Calendars.Reading;

public class CalendarReaderTests
{
    private const string Simple = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:simple@example.com\r\nDTSTART:20260302T140000Z\r\nDTEND:20260302T150000Z\r\nSUMMARY:Grüße\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static readonly TimeRange March = new(DateTimeOffset.Parse("2026-03-01T00:00:00Z"), DateTimeOffset.Parse("2026-04-01T00:00:00Z"));

    public static TheoryData<string, string> Spellings { get; } = new()
    {
        { "line feeds only", Simple.Replace("\r\n", "\n", StringComparison.Ordinal) },
        { "carriage returns only", Simple.Replace("\r\n", "\r", StringComparison.Ordinal) },
        { "two carriage returns", Simple.Replace("\r\n", "\r\r\n", StringComparison.Ordinal) },
        { "a byte order mark", "\uFEFF" + Simple },
        { "blank lines", "\r\n\r\n" + Simple.Replace("\r\n", "\r\n\r\n", StringComparison.Ordinal) },
        { "no last line end", Simple.TrimEnd() },
        { "small letters", Simple.Replace("BEGIN", "begin", StringComparison.Ordinal).Replace("VEVENT", "Vevent", StringComparison.Ordinal).Replace("DTSTART", "dtstart", StringComparison.Ordinal) },
        { "spaces at line ends", Simple.Replace("VEVENT\r\n", "VEVENT \r\n", StringComparison.Ordinal).Replace("Z\r\n", "Z \r\n", StringComparison.Ordinal) },
        { "lines folded with spaces", Folded(Simple, " ") },
        { "lines folded with tabs", Folded(Simple, "\t") },
        { "parameters that say nothing", Simple.Replace("DTSTART:", "DTSTART;X-A=\"a;b:c\";X-B=d,e;VALUE=DATE-TIME:", StringComparison.Ordinal) },
        { "no calendar around it", Simple.Replace("BEGIN:VCALENDAR\r\n", "", StringComparison.Ordinal).Replace("END:VCALENDAR\r\n", "", StringComparison.Ordinal) },
    };

    [Theory, MemberData(nameof(Spellings))]
    public void A_file_is_read_alike_however_it_is_spelled(string spelling, string text)
    {
        Assert.Equal((spelling, "simple@example.com 14:00-15:00"), (spelling, Busy(CalendarReader.Read(text))));
        Assert.Empty(CalendarReader.Read(text).Problems);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_stream_is_read_to_its_end_in_pieces_of_any_size(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(Simple)).ToArray();
        foreach (var size in new[] { 1, 2, 3, 7, 100 })
            Assert.Equal("simple@example.com 14:00-15:00", Busy(await CalendarReader.ReadAsync(new SlowStream(bytes, size))));
    }

    [Fact]
    public async Task A_fold_in_the_middle_of_a_character_is_mended()
    {
        byte[] text = [.. Encoding.UTF8.GetBytes("BEGIN:VEVENT\nUID:J"), 0xC3, (byte)'\n', (byte)' ', 0xB6, .. Encoding.UTF8.GetBytes("rg\nDTSTART:20260302T140000Z\nDURATION:PT1H\nEND:VEVENT")];

        Assert.Equal("J\u00f6rg", Assert.Single((await CalendarReader.ReadAsync(new MemoryStream(text))).Events).Uid);
    }

    [Fact]
    public void Every_text_that_the_writer_writes_is_read_back()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var entry = Events.Nasty(new Random(seed), seed);

            var read = CalendarReader.Read(entry.Write());

            Assert.Empty(read.Problems);
            var only = Assert.Single(read.Events);
            Assert.Equal((NastyTexts.AsRead(entry.Uid), entry.Sequence, entry.IsCancelled), (only.Uid, only.Sequence, only.IsCancelled));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>")]
    [InlineData("BEGIN:VCARD\r\nFN:Ann\r\nEND:VCARD")]
    [InlineData("{\"error\":\"not found\"}")]
    public void What_is_no_calendar_is_refused_by_kind(string text) =>
        Assert.Equal(CalendarReadFailure.NotACalendar, Assert.Throws<CalendarReadException>(() => CalendarReader.Read(text)).Failure);

    [Theory]
    [InlineData("UID:simple", "no colon here\r\nUID:simple", 4)]
    [InlineData("DTEND:20260302T150000Z", "DTEND:20260302T150000Z\r\nDTEND:later", null)]
    [InlineData("UID:simple", "RDATE:20260399T000000Z\r\nUID:simple", 4)]
    [InlineData("END:VEVENT\r\n", "", 8)]
    [InlineData("END:VEVENT", "END:VEVENT\r\nEND:VTODO", 9)]
    [InlineData("END:VEVENT", "BEGIN:VALARM\r\nDTSTART:20200101T000000Z\r\nUID:alarm\r\nEND:VEVENT", 11)]
    [InlineData("BEGIN:VEVENT", "BEGIN:VEVENT\r\nUID:nothing\r\nEND:VEVENT\r\nBEGIN:VEVENT", 3)]
    [InlineData("BEGIN:VEVENT", "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:VEVENT", 5)]
    [InlineData("END:VEVENT\r\nEND:VCALENDAR\r\n", "", 8)]
    public void What_can_be_read_of_a_broken_file_is_read(string whole, string broken, int? problemLine)
    {
        var calendar = CalendarReader.Read(Simple.Replace(whole, broken, StringComparison.Ordinal));

        Assert.Equal("simple@example.com 14:00-15:00", Busy(calendar));
        Assert.Equal(problemLine, calendar.Problems.Count == 0 ? null : Assert.Single(calendar.Problems).Line);
    }

    [Fact]
    public void A_long_line_is_passed_over_unless_it_says_something_about_time()
    {
        var limits = new CalendarLimits { MaxLineBytes = 500 };
        var picture = Simple.Replace("SUMMARY:", "ATTACH:" + new string('x', 1000), StringComparison.Ordinal);

        Assert.Equal("simple@example.com 14:00-15:00", Busy(CalendarReader.Read(picture, limits)));
        Assert.Equal(7, Assert.Single(CalendarReader.Read(picture, limits).Problems).Line);
        Assert.Equal(
            CalendarReadFailure.LineTooLong,
            Assert.Throws<CalendarReadException>(() => CalendarReader.Read(picture.Replace("ATTACH", "RDATE", StringComparison.Ordinal), limits)).Failure);
    }

    [Fact]
    public void A_file_that_is_too_much_is_refused_by_kind()
    {
        var nested = string.Concat(Enumerable.Repeat("BEGIN:X\n", 1000));

        Assert.Equal(CalendarReadFailure.FileTooLong, Failure(Simple, new CalendarLimits { MaxBytes = 100 }));
        Assert.Equal(CalendarReadFailure.TooManyEvents, Failure(Simple, new CalendarLimits { MaxEvents = 0 }));
        Assert.Equal(CalendarReadFailure.NestedTooDeep, Failure("BEGIN:VCALENDAR\n" + nested, CalendarLimits.Default));
    }

    [Fact]
    public void Problems_beyond_the_limit_are_only_counted()
    {
        var calendar = CalendarReader.Read(Simple + string.Concat(Enumerable.Repeat("nonsense\n", 500)), new CalendarLimits { MaxProblems = 10 });

        Assert.Equal((10, 500), (calendar.Problems.Count, calendar.ProblemCount));
    }

    private static CalendarReadFailure Failure(string text, CalendarLimits limits) => Assert.Throws<CalendarReadException>(() => CalendarReader.Read(text, limits)).Failure;

    private static string Busy(ParsedCalendar calendar) =>
        string.Join(", ", BusyTime.Of(calendar, March, IanaZone.Utc).Select(busy => $"{busy.Uid} {busy.Start:HH:mm}-{busy.End:HH:mm}"));

    private static string Folded(string text, string fold) => string.Join("\r\n", text.Split("\r\n").Select(line => string.Join("\r\n" + fold, line.Chunk(5).Select(piece => new string(piece)))));
}

using System.Text;
using System.Xml;
using VoiceBookingKit.CalDav.Answers;
using VoiceBookingKit.CalDav.Discovery;
using VoiceBookingKit.CalDav.Reading;
using VoiceBookingKit.CalDav.Tests.Radicale;
using VoiceBookingKit.Calendars;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.CalDav.Tests.Answers;

/// <summary>Answers of a real server, broken at random: they are read or refused, and nothing else.</summary>
[Collection(RadicaleTests.Name)]
public sealed class AnswerFuzzTests(RadicaleServer server)
{
    private const int Rounds = 1_500;
    private static readonly string[] Pieces =
        ["<D:response xmlns:D=\"DAV:\">", "</response>", "<href>", "<![CDATA[", "]]>", "<!--", "-->", "&lt;", "&#0;", "&#x10FFFF;", "&x;", "<?x ?>", "<!DOCTYPE x>", "\0", "\uFFFE", "\"", "<", ">", "BEGIN:VEVENT", "END:VCALENDAR", "RRULE:FREQ=SECONDLY", "DTSTART:", "HTTP/1.1 500", "HTTP/1.1", "é", "😀", " xmlns=\"urn:x\""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_broken_answer_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var answers = await AnswersAsync();
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var body = Broken(answers[round % answers.Count], random);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var failure = await Record.ExceptionAsync(() => ReadAsync(body, limit.Token));

            Assert.True(failure is null or XmlException or CalendarProviderException, $"Round {round}: {failure}\n{Encoding.UTF8.GetString(body)}");
            refused += failure is null ? 0 : 1;
        }
        Assert.InRange(refused, Rounds / 10, Rounds);
    }

    private static async Task ReadAsync(byte[] body, CancellationToken stop)
    {
        var at = new Uri("http://127.0.0.1/desk/c/");
        var march = new TimeRange(Desk.Monday, Desk.Monday.AddDays(28));
        var resources = new List<DavResource>();
        await MultiStatusReader.ReadAsync(new MemoryStream(body), resources.Add, stop);
        foreach (var resource in resources.Where(resource => resource.CalendarData is not null && DavAddress.TryResolve(at, resource.Href, out _)))
        {
            var entry = new StoredEntry(at, resource.Version, resource.CalendarData!);
            _ = entry.ToEntry(IanaZone.Utc);
            _ = entry.Marks.ToLines();
            _ = entry.Blocks(march, IanaZone.Utc);
        }
    }

    /// <summary>What the server says of a calendar with events of each kind.</summary>
    private async Task<List<byte[]>> AnswersAsync()
    {
        var remote = await server.CreateCalendarAsync("Salon <&> Söhne");
        using var calendar = Desk.Open(remote.Address);
        await calendar.CreateAsync(Desk.At(Desk.Monday.AddHours(15)));
        await remote.PutEventAsync("weekly", "DTSTART;TZID=Europe/London:20310303T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=9", "EXDATE;TZID=Europe/London:20310310T090000", "SUMMARY:A & B < C");
        await remote.PutEventAsync("day", "DTSTART;VALUE=DATE:20310304", "DTEND;VALUE=DATE:20310306");
        return
        [
            await remote.AskAsync("PROPFIND", "1", CalDav.Requests.DavBodies.Discover),
            await remote.AskAsync("REPORT", "1", CalDav.Requests.DavBodies.Events(Desk.Monday, to: null)),
            await remote.AskAsync("REPORT", "0", CalDav.Requests.DavBodies.Changes("")),
        ];
    }

    private static byte[] Broken(byte[] answer, Random random)
    {
        var bytes = new List<byte>(answer);
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Count > 10; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes.RemoveRange(at, length); break;
                case 1: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 2: bytes[at] = (byte)random.Next(256); break;
                case 3: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 4: bytes[at] = (byte)"0123456789TZ;:=,<>&\"\r\n"[random.Next(21)]; break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }
}

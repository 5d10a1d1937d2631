using System.Globalization;
using System.Text.Json;
using VoiceBookingKit.Calendars.Busy;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Tests.Calendars.Readers;
using VoiceBookingKit.Tests.Language.English;

namespace VoiceBookingKit.Tests.Calendars.Busy;

/// <summary>The sample files that ical.js publishes, some of them broken, are busy when ical.js finds them busy.</summary>
public class IcalJsSampleTests
{
    private const string Folder = "ical";
    private const int BeforeYear = 2026;

    // When the first of several rules ends, ical.js drops the last instance of the next one.
    private static readonly Dictionary<string, SeenBusy> Forgotten = new()
    {
        ["multiple_rrules.ics"] = new SeenBusy("1334F9B7-6136-444E-A58D-472564C6AA73", "2012-07-29T18:00:00Z", "2012-07-29T18:30:00Z"),
    };

    private static readonly ReaderProcess IcalJs = new("node", "busy-instances.mjs", "Run npm ci in the folder of this test project.");

    private static readonly IanaZone LosAngeles = IanaZone.Get("America/Los_Angeles");

    [EvaluationFact($"{Folder}/minimal.ics")]
    public async Task Each_sample_is_read_as_ical_js_reads_it()
    {
        var compared = 0;
        foreach (var file in Directory.GetFiles(EvaluationFactAttribute.PathOf(Folder), "*.ics", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(file);
            var seen = await IcalJs.AskAsync<List<SeenBusy>>(JsonSerializer.Serialize(new { Text = text, BeforeYear }));
            if (Forgotten.TryGetValue(Path.GetFileName(file), out var forgotten))
                seen.Add(forgotten);

            var read = BusyTime.Of(CalendarReader.Read(text), new TimeRange(Utc(1900), Utc(BeforeYear)), LosAngeles);

            Assert.Equal(
                (Path.GetFileName(file), Lines(seen.Select(busy => new BusyInterval(Instant(busy.Start), Instant(busy.End), busy.Uid)))),
                (Path.GetFileName(file), Lines(read)));
            compared++;
        }
        Assert.InRange(compared, 20, int.MaxValue);
    }

    private static string Lines(IEnumerable<BusyInterval> busy) =>
        string.Join("\n", busy.Where(one => one.Start < Utc(BeforeYear)).Select(one => $"{one.Start:s} {one.End:s} {one.Uid}").Order(StringComparer.Ordinal));

    private static DateTimeOffset Utc(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Instant(string text) => text.Length == 10
        ? LosAngeles.StartOfDay(DateOnly.Parse(text, CultureInfo.InvariantCulture))
        : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed record SeenBusy(string Uid, string Start, string End);
}

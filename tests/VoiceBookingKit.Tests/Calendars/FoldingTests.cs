using System.Text;
using System.Text.RegularExpressions;
using VoiceBookingKit.Calendars;

namespace VoiceBookingKit.Tests.Calendars;

public partial class FoldingTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_splits_a_character() =>
        Assert.All(NastyEvents(), entry =>
        {
            var octets = Strict.GetBytes(entry.Write());
            foreach (var line in Lines(octets))
            {
                Assert.InRange(line.Length, 1, 75);
                Strict.GetString(line);
            }
        });

    [Fact]
    public void No_text_adds_a_line_of_its_own() =>
        Assert.All(NastyEvents(), entry =>
        {
            var harmless = entry with
            {
                Uid = "uid",
                Summary = "x",
                Description = entry.Description is "" ? "" : "x",
                Location = entry.Location is "" ? "" : "x",
                Organizer = new CalendarPerson("a@example.com"),
                Attendees = [.. entry.Attendees.Select(a => new CalendarPerson(a.Email))],
            };

            Assert.Equal(PropertyNames(harmless.Write()), PropertyNames(entry.Write()));
        });

    [Fact]
    public void Unfolding_and_unescaping_gives_every_text_back() =>
        Assert.All(NastyEvents(), entry =>
        {
            var text = entry.Write();

            Assert.Equal(NastyTexts.AsRead(entry.Summary), Unescaped(text, "SUMMARY"));
            Assert.Equal(NastyTexts.AsRead(entry.Uid), Unescaped(text, "UID"));
            Assert.Equal(NastyTexts.AsRead(entry.Location!), Unescaped(text, "LOCATION") ?? "");
        });

    private static IEnumerable<CalendarEvent> NastyEvents() => Enumerable.Range(0, 500).Select(seed => Events.Nasty(new Random(seed), seed));

    private static IEnumerable<byte[]> Lines(byte[] octets)
    {
        var rest = octets.AsMemory();
        while (rest.Span.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            yield return rest[..end].ToArray();
            rest = rest[(end + 2)..];
        }
        Assert.Equal(0, rest.Length);
    }

    private static string[] Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static IEnumerable<string> PropertyNames(string text) => Unfolded(text).Select(line => line.Split(':', ';')[0]);

    private static string? Unescaped(string text, string property) =>
        Unfolded(text).FirstOrDefault(line => line.StartsWith(property + ':', StringComparison.Ordinal)) is { } line
            ? Escape().Replace(line[(property.Length + 1)..], e => e.Value == "\\n" ? "\n" : e.Value[1..])
            : null;

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}

using System.Globalization;
using System.Text.Json;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using Xunit.Abstractions;

namespace VoiceBookingKit.Tests.Language.English;

public class RecordedCallersTests(ITestOutputHelper output)
{
    private static readonly UnderstandingContext Friday = new(new DateTime(2019, 3, 1, 9, 0, 0));

    [EvaluationFact("dialogues/when-dev.jsonl")]
    public void At_least_97_of_100_recorded_lines_are_understood_wholly()
    {
        var language = new EnglishLanguage();
        var lines = File.ReadAllLines(EvaluationFactAttribute.PathOf("dialogues/when-dev.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var right = 0;

        foreach (var line in lines)
        {
            var text = line.GetProperty("text").GetString()!;
            var heard = language.Understand(text, Friday);
            var gold = line.GetProperty("gold");
            if (Matches(gold, "appointment_date", [.. heard.Dates.Select(Say)]) && Matches(gold, "appointment_time", [.. heard.Times.Select(Say)]))
                right++;
            else
                output.WriteLine($"{text}\n  wanted {gold}\n  heard {string.Join(", ", heard.Dates)} {string.Join(", ", heard.Times)}");
        }

        output.WriteLine($"{right} of {lines.Count}");
        Assert.True(right >= lines.Count * 0.97, $"{right} of {lines.Count}");
    }

    private static bool Matches(JsonElement gold, string key, string[] heard) =>
        !gold.TryGetProperty(key, out var wanted) || (heard is [var only] && only == wanted.GetString());

    private static string Say(DateMention date) => date.IsRange ? $"{date.From}..{date.To}" : date.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(TimeMention time) => time.IsRange ? $"{time.From}..{time.To}" : time.From.ToString("HH:mm", CultureInfo.InvariantCulture);
}

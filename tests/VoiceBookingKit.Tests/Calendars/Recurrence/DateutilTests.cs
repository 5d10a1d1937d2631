using System.Globalization;
using System.Text.Json;
using VoiceBookingKit.Calendars.Reading;
using VoiceBookingKit.Calendars.Recurrence;
using VoiceBookingKit.Tests.Calendars.Readers;

namespace VoiceBookingKit.Tests.Calendars.Recurrence;

public class DateutilTests
{
    private const int Rules = 4000;
    private const int MostInstances = 60;

    private static readonly ReaderProcess Dateutil = new("/usr/bin/python3", "expand-rules.py", "Install the package python3-dateutil.");

    [Fact]
    public async Task Rules_that_calendars_write_have_the_instances_that_dateutil_finds()
    {
        var random = new Random(20260301);
        Question[] questions = [.. Enumerable.Range(0, Rules).Select(_ => new Question(RandomRules.Start(random), RandomRules.Next(random), MostInstances))];

        var answers = await Dateutil.AskAsync<string[]?[]>(JsonSerializer.Serialize(questions));

        var compared = 0;
        foreach (var (question, answer) in questions.Zip(answers))
        {
            if (answer is null || answer.Length == 0)
                continue;
            var expected = answer.Select(time => DateTime.Parse(time, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal((question.Rule, Text(expected)), (question.Rule, Text(Expand(question.Rule, expected))));
            compared++;
        }
        Assert.InRange(compared, Rules * 9 / 10, Rules);
    }

    [Fact]
    public void A_window_of_a_series_holds_what_the_whole_series_holds_there()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var rule = RandomRules.Next(random);
            var start = WallClock.Of(DateTime.Parse(RandomRules.Start(random), CultureInfo.InvariantCulture));
            var all = Expand(rule, start, 0, start + 3L * 366 * WallClock.Day).ToList();
            var from = start + random.NextInt64(3L * 366 * WallClock.Day);
            var to = from + random.NextInt64(60L * WallClock.Day);

            Assert.Equal((rule, Text(all.Where(time => time >= from && time <= to))), (rule, Text(Expand(rule, start, from, to).Where(time => time <= start + 3L * 366 * WallClock.Day))));
        }
    }

    private static IEnumerable<DateTime> Expand(string rule, List<DateTime> expected)
    {
        var start = WallClock.Of(expected[0]);
        // One more than expected would show in time to the last one, unless the series goes on after it.
        var to = expected.Count < MostInstances ? WallClock.Of(expected[^1].AddYears(20)) : WallClock.Of(expected[^1]);
        return Expand(rule, start, start, to).Select(WallClock.Time);
    }

    private static IEnumerable<long> Expand(string text, long start, long from, long to)
    {
        Assert.True(RecurrenceText.TryRead(text, out var rule, out var problem), problem);
        return RuleExpansion.Expand(rule, start, isDate: false, (from, to), rule.Until?.Local ?? long.MaxValue, countsStart: true, new WorkBudget(CalendarLimits.Default));
    }

    private static string Text(IEnumerable<long> times) => Text(times.Select(WallClock.Time));

    private static string Text(IEnumerable<DateTime> times) => string.Join(" ", times.Select(time => time.ToString("s", CultureInfo.InvariantCulture)));

    private sealed record Question(string Start, string Rule, int Most);
}

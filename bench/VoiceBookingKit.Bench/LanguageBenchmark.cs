using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.Bench;

/// <summary>Understands what callers say, plain and long-winded.</summary>
internal sealed class LanguageBenchmark : IBenchmark
{
    private static readonly TimeSpan Aim = TimeSpan.FromMicroseconds(50);

    private static readonly string[] Lines =
    [
        "hi there",
        "yes please",
        "no, the second one",
        "I'd like to book a demo next Tuesday at two thirty p m",
        "do you have anything after lunch on the 14th",
        "can I move my appointment to Friday week, quarter to ten",
        "cancel my appointment on March third please",
        "my name is Priya Raman",
        "it's john dot smith underscore ninety nine at gmail dot com",
        "j o h n, b as in bravo, double l, at example dot org",
        "my number is five five five, two one two, double three four one",
        "sorry, I meant Thursday between nine and noon, or any time in two weeks",
    ];

    public string Name => "language";

    public Task RunAsync(Stopwatch stopwatch)
    {
        var language = new EnglishLanguage();
        var context = new UnderstandingContext(new DateTime(2026, 3, 2, 9, 0, 0));
        var longest = string.Join(' ', Enumerable.Repeat(Lines[^1], 100))[..5_000];

        stopwatch.Measure($"a line, over {Lines.Length} kinds", Aim, () => Understand(language, context), Lines.Length);
        foreach (var line in Lines)
            stopwatch.Measure($"  {line[..Math.Min(line.Length, 46)]}", Aim, () => language.Understand(line, context));
        stopwatch.Measure("a line of 5,000 characters", null, () => language.Understand(longest, context));
        return Task.CompletedTask;
    }

    private static Understanding? Understand(EnglishLanguage language, UnderstandingContext context)
    {
        Understanding? last = null;
        foreach (var line in Lines)
            last = language.Understand(line, context);
        return last;
    }
}

using VoiceBookingKit.Speech;
using VoiceBookingKit.Testing.Conformance;

namespace VoiceBookingKit.Testing.Speech;

public abstract partial class SttConformance
{
    /// <summary>What a caller said is yielded, and the end of the audio ends it.</summary>
    public Task Ending_the_audio_yields_the_rest() => WithAsync(async stt =>
    {
        foreach (var sample in Samples)
        {
            var source = Play(sample);
            RequireWords(sample, await HearAsync(stt, source), "To the end,");
            Require.That(source.IsLetGo, "Audio that has ended must be let go.");
        }
    });

    /// <summary>A caller who hangs up before the first frame said nothing.</summary>
    public Task No_audio_is_no_words() => WithAsync(async stt =>
        Require.SameList([], (await HearAsync(stt, new SoundSource(default, Format))).OfType<Heard.Final>()));

    /// <summary>Interims are followed by their final, and turns end after their words.</summary>
    public Task Every_utterance_ends_in_one_final() => WithAsync(async stt =>
    {
        foreach (var sample in Samples)
        {
            var heard = await HearAsync(stt, Play(sample));
            var last = heard.FindLastIndex(one => one is Heard.Final);
            Require.That(heard.FindLastIndex(one => one is Heard.Interim) < last, "An interim must be followed by a final.");
            Require.That(heard.OfType<Heard.Final>().All(final => !string.IsNullOrWhiteSpace(final.Text)), "A final must hold words.");
            if (stt.JudgesTurns)
                Require.That(heard.FindLastIndex(one => one is Heard.TurnEnded) > last, "A turn must be ended after its last final.");
            else
                Require.That(!heard.Any(one => one is Heard.TurnEnding or Heard.TurnResumed or Heard.TurnEnded), "Who does not judge turns must not tell of them.");
            RequireTurnsInOrder(heard);
        }
    });

    /// <summary>Times count from the first frame, never go back, and stay within what was said.</summary>
    public Task Times_never_go_back() => WithAsync(async stt =>
    {
        foreach (var sample in Samples)
        {
            var heard = await HearAsync(stt, Play(sample));
            var end = Format.DurationOf(sample.Sound.Length) + TimeSpan.FromSeconds(0.5);
            Require.SameList(heard.Select(one => one.At).Order(), heard.Select(one => one.At));
            Require.That(heard.All(one => one.At >= TimeSpan.Zero && one.At <= end), $"Times must lie between 0 and {end}: {string.Join(", ", heard.Select(one => one.At))}.");
            var words = heard.OfType<Heard.Final>().SelectMany(final => final.Words).ToList();
            Require.SameList(words.Select(word => word.Start).Order(), words.Select(word => word.Start));
            Require.That(words.All(word => word.Start >= TimeSpan.Zero && word.Start <= word.End && word.End <= end), "A word must begin before it ends, within the audio.");
            Require.That(words.All(word => word.Confidence is >= 0 and <= 1), "A word's confidence must lie between 0 and 1.");
        }
    });

    /// <summary>Hints are names from configuration: whatever they hold, listening works.</summary>
    public Task Strange_hints_do_no_harm() => WithAsync(async stt =>
    {
        string[] strange = ["", " ", "Zoë & Søren", "a=b&keyterm=c", "\"quoted\" <tag>", "50% off; #1?", "line\nbreak", "tab\tend", "日本語", "\U0001F9D4 trim", "{\"json\":true}", "nul\0", "\uD83D", new string('x', 3000)];
        string[] many = [.. strange, .. Enumerable.Range(0, 300).Select(number => $"Service number {number}")];
        foreach (var language in new[] { null, "en", "en-US", "en-GB" })
            RequireWords(Samples[0], await HearAsync(stt, Play(Samples[0]), new RecognitionHints(many, language)), "With strange hints,");
    });

    private static void RequireTurnsInOrder(List<Heard> heard)
    {
        var (ending, hasWords) = (false, false);
        foreach (var one in heard)
        {
            Require.That(one is not Heard.TurnResumed || ending, "A turn can be resumed only after it was ending.");
            Require.That(one is not Heard.TurnEnded || hasWords, "A turn that ends must have words.");
            Require.That(one is not Heard.TurnEnding { Likelihood: < 0 or > 1 } and not Heard.TurnEnded { Likelihood: < 0 or > 1 }, "A likelihood must lie between 0 and 1.");
            ending = one is Heard.TurnEnding || (ending && one is not (Heard.TurnResumed or Heard.TurnEnded));
            hasWords = one is Heard.Final || (hasWords && one is not Heard.TurnEnded);
        }
    }
}

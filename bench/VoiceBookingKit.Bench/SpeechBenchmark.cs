using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.LocalSpeech;
using VoiceBookingKit.LocalSpeech.Recognition;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Bench;

/// <summary>Counts how much of what callers answer is understood as it was said, by question and by voice. </summary>
/// <remarks>SPEECH_PHRASES says how many phrases a question and voice has, SPEECH_VOICES (slt, noise, ...) which voices, and SPEECH_QUESTIONS (Email, Time, ...) which questions.</remarks>
internal sealed class SpeechBenchmark : IBenchmark
{
    private static readonly ExpectedSpeech[] Questions = [.. Enum.GetValues<ExpectedSpeech>().Except([ExpectedSpeech.Message])];

    public string Name => "speech";

    public async Task RunAsync(Stopwatch stopwatch)
    {
        var each = int.Parse(Environment.GetEnvironmentVariable("SPEECH_PHRASES") ?? "1", CultureInfo.InvariantCulture);
        using var recogniser = new PocketSphinxStt(Options.Create(new LocalSpeechOptions()), TimeProvider.System, NullLogger<PocketSphinxStt>.Instance);
        var answers = new List<Answer>();
        var misheard = new List<Answer>();
        foreach (var voice in CallerVoice.Many.Where(voice => IsChosen("SPEECH_VOICES", voice.ToString())))
        {
            var phrases = new BookingPhrases(voice.ToString().Sum(c => c));
            var said = Questions.Where(asked => IsChosen("SPEECH_QUESTIONS", asked.ToString())).SelectMany(asked => Enumerable.Range(0, each).Select(_ => (Asked: asked, Said: phrases.Next(asked)))).ToList();
            answers.AddRange(await SpokenCall.HearAsync(recogniser, voice, said));
            // None of these is a yes, and a yes books.
            var others = said.Where(one => one.Asked != ExpectedSpeech.Confirmation).Select(one => one.Said).Concat(BookingPhrases.LikeYes).Select(text => (ExpectedSpeech.Confirmation, text));
            misheard.AddRange(await SpokenCall.HearAsync(recogniser, voice, [.. others]));
        }
        foreach (var lost in answers.Where(answer => !answer.IsUnderstood))
            Console.WriteLine($"{lost.Asked}, {lost.Voice}: '{lost.Said}' -> '{lost.Heard}'");
        foreach (var made in misheard.Where(answer => answer.IsFalseYes))
            Console.WriteLine($"a yes of {made.Voice}: '{made.Said}' -> '{made.Heard}'");
        foreach (var group in answers.GroupBy(answer => answer.Asked.ToString()).Concat(answers.GroupBy(answer => answer.Voice.ToString())))
            Console.WriteLine($"{group.Key,-20} {group.Count(),4}   exact {Share(group, answer => answer.IsExact)}   understood {Share(group, answer => answer.IsUnderstood)}");
        Console.WriteLine($"{"all",-20} {answers.Count,4}   exact {Share(answers, answer => answer.IsExact)}   understood {Share(answers, answer => answer.IsUnderstood)}");
        Console.WriteLine($"{"heard as a yes",-20} {misheard.Count,4}   {misheard.Count(answer => answer.IsFalseYes)}");
    }

    private static bool IsChosen(string variable, string name) =>
        Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } chosen || chosen.Split(',').Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Share(IEnumerable<Answer> answers, Func<Answer, bool> isGood) => answers.Average(answer => isGood(answer) ? 1.0 : 0).ToString("P0", CultureInfo.InvariantCulture);
}

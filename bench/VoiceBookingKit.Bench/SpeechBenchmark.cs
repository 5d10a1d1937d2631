using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VoiceBookingKit.Bench.Measuring;
using VoiceBookingKit.LocalSpeech;
using VoiceBookingKit.LocalSpeech.Recognition;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Bench;

/// <summary>Counts how much of what callers answer is understood as it was said, by question and by voice. SPEECH_PHRASES says how many phrases a question and voice has.</summary>
internal sealed class SpeechBenchmark : IBenchmark
{
    private static readonly ExpectedSpeech[] Questions = [.. Enum.GetValues<ExpectedSpeech>().Except([ExpectedSpeech.Message])];

    public string Name => "speech";

    public async Task RunAsync(Stopwatch stopwatch)
    {
        var each = int.Parse(Environment.GetEnvironmentVariable("SPEECH_PHRASES") ?? "1", CultureInfo.InvariantCulture);
        var only = Environment.GetEnvironmentVariable("SPEECH_QUESTION");
        using var recogniser = new PocketSphinxStt(Options.Create(new LocalSpeechOptions()), TimeProvider.System, NullLogger<PocketSphinxStt>.Instance);
        var answers = new List<Answer>();
        foreach (var voice in CallerVoice.Many)
        {
            var phrases = new BookingPhrases(voice.ToString().Sum(c => c));
            var said = Questions.Where(asked => only is null || asked.ToString() == only).SelectMany(asked => Enumerable.Range(0, each).Select(_ => (asked, phrases.Next(asked)))).ToList();
            answers.AddRange(await SpokenCall.HearAsync(recogniser, voice, said));
        }
        foreach (var lost in answers.Where(answer => !answer.IsUnderstood))
            Console.WriteLine($"{lost.Asked}, {lost.Voice}: '{lost.Said}' -> '{lost.Heard}'");
        foreach (var group in answers.GroupBy(answer => answer.Asked.ToString()).Concat(answers.GroupBy(answer => answer.Voice.ToString())).Append(answers.GroupBy(_ => "all").Single()))
            Console.WriteLine($"{group.Key,-20} {group.Count(),4} exact {group.Average(answer => answer.IsExact ? 1 : 0.0),6:P0} understood {group.Average(answer => answer.IsUnderstood ? 1 : 0.0),6:P0}");
    }
}

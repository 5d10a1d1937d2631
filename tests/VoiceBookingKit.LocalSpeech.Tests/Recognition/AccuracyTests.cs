using System.Globalization;
using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;
using Xunit.Abstractions;

namespace VoiceBookingKit.LocalSpeech.Tests.Recognition;

/// <summary>Renders generated booking phrases with many voices, recognises them, and counts what was understood as it was said.</summary>
/// <remarks>It takes minutes, so it runs when LOCAL_SPEECH_PHRASES says how many phrases to make for each question and voice; LOCAL_SPEECH_KIND names one question.</remarks>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly EnglishLanguage English = new();

    private static readonly CallerVoice[] Many =
    [
        new("slt"), new("rms"), new("awb"), new("slt", 1, 10), new("kal"), new("slt", 1.2), new("rms", 0.85), new("rms", 1, 10), new("en-us"), new("en-gb"), new("en-us+f3"),
    ];

    [EvaluationFact]
    public async Task Booking_phrases_are_understood_as_they_were_said()
    {
        var each = int.Parse(Environment.GetEnvironmentVariable(EvaluationFactAttribute.Switch)!, CultureInfo.InvariantCulture);
        var wanted = Environment.GetEnvironmentVariable("LOCAL_SPEECH_KIND");
        using var stt = Recognisers.Create();
        var results = new List<(ExpectedSpeech Asked, CallerVoice Voice, bool IsExact, bool IsUnderstood)>();
        foreach (var voice in Many)
        {
            var phrases = new BookingPhrases(voice.ToString().Sum(c => c));
            var said = new List<(ExpectedSpeech Asked, string Text, short[] Samples)>();
            foreach (var asked in Enum.GetValues<ExpectedSpeech>().Except([ExpectedSpeech.Message]).Where(asked => wanted is null || asked.ToString() == wanted))
            {
                for (var i = 0; i < each; i++)
                {
                    var text = phrases.Next(asked);
                    said.Add((asked, text, await voice.SayAsync(text, i)));
                }
            }
            var heard = await stt.HearCallAsync([.. said.Select(phrase => (phrase.Asked, phrase.Samples))]);
            foreach (var ((asked, text, _), words) in said.Zip(heard))
            {
                var understood = Means(text, words.Text(), asked);
                results.Add((asked, voice, words.Text().Equals(text, StringComparison.OrdinalIgnoreCase), understood));
                if (!understood)
                    output.WriteLine($"{asked}, {voice}: '{text}' -> '{words.Text()}' {string.Join(' ', words.OfType<Heard.Final>().SelectMany(final => final.Words).Select(word => $"{word.Confidence:0.0}"))}");
            }
        }
        foreach (var group in results.GroupBy(result => result.Asked.ToString()).Concat(results.GroupBy(result => result.Voice.ToString())))
            output.WriteLine($"{group.Key,-20} {group.Count(),4}  exact {Share(group, result => result.IsExact)}  understood {Share(group, result => result.IsUnderstood)}");
        output.WriteLine($"{"all",-20} {results.Count,4}  exact {Share(results, result => result.IsExact)}  understood {Share(results, result => result.IsUnderstood)}");
        Assert.True(results.Average(result => result.IsUnderstood ? 1.0 : 0) > 0.3);
    }

    private static bool Means(string said, string heard, ExpectedSpeech asked)
    {
        var context = new UnderstandingContext(new DateTime(2026, 11, 2, 9, 0, 0)) { Expected = Enum.Parse<Expected>(asked.ToString()), Services = [new("cut", ["Haircut"]), new("beard", ["Beard trim"]), new("color", ["Color and highlights"])], Staff = [new("maya", ["Maya Chen", "Maya"]), new("omar", ["Omar Haddad", "Omar"])] };
        var (one, other) = (English.Understand(said, context), English.Understand(heard, context));
        return heard.Length > 0 && one.Intent == other.Intent && one.Dates.Select(date => (date.From, date.To)).SequenceEqual(other.Dates.Select(date => (date.From, date.To)))
            && one.Times.Select(time => (time.From, time.To)).SequenceEqual(other.Times.Select(time => (time.From, time.To))) && one.Name == other.Name && one.Email == other.Email
            && one.Phone == other.Phone && one.Confirm == other.Confirm && one.Reference == other.Reference && one.ServiceId == other.ServiceId && one.StaffId == other.StaffId && one.Choice == other.Choice;
    }

    private static string Share<T>(IEnumerable<T> results, Func<T, bool> isGood) => results.Average(result => isGood(result) ? 100.0 : 0).ToString("0", CultureInfo.InvariantCulture) + " %";
}

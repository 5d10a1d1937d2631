using System.Globalization;
using VoiceBookingKit.Language;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Voices;
using Xunit.Abstractions;

namespace VoiceBookingKit.LocalSpeech.Tests.Recognition;

/// <summary>A small measurement in every run: some phrases for each question by some voices. <c>bench</c> has the large one.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("slt", 0.7)]
    [InlineData("rms", 0.8, true)]
    [InlineData("en-us", 0.5)] // espeak-ng's, which are far from the voices that the model was made of
    public async Task Booking_phrases_are_understood_as_they_were_said(string voice, double share, bool isPhone = false)
    {
        var phrases = new BookingPhrases(3);
        using var stt = Recognisers.Create();
        var said = Enum.GetValues<ExpectedSpeech>().Except([ExpectedSpeech.Message]).SelectMany(asked => new[] { (asked, phrases.Next(asked)), (asked, phrases.Next(asked)) }).ToList();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice(voice) { IsPhone = isPhone }, said);

        foreach (var lost in answers.Where(answer => !answer.IsUnderstood))
            output.WriteLine($"{lost.Asked}: '{lost.Said}' -> '{lost.Heard}'");
        var understood = answers.Average(answer => answer.IsUnderstood ? 1.0 : 0);
        output.WriteLine(understood.ToString("P0", CultureInfo.InvariantCulture));
        Assert.InRange(understood, share, 1);
    }

    [Fact]
    public async Task Most_days_and_services_are_understood_over_noise_10_dB_below()
    {
        var phrases = new BookingPhrases(3);
        using var stt = Recognisers.Create();
        ExpectedSpeech[] asked = [ExpectedSpeech.Date, ExpectedSpeech.Service, ExpectedSpeech.Date, ExpectedSpeech.Service, ExpectedSpeech.Date, ExpectedSpeech.Date];

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("rms", 1, 10, LineNoise.Pink), [.. asked.Select(one => (one, phrases.Next(one)))]);

        Assert.True(answers.Count(answer => answer.IsUnderstood) >= 4, string.Join('\n', answers.Select(answer => $"'{answer.Said}' -> '{answer.Heard}'")));
    }

    [Theory]
    [InlineData("rms")]
    [InlineData("en-us+f3")]
    public async Task What_is_no_yes_is_never_heard_as_one(string voice)
    {
        var phrases = new BookingPhrases(5);
        using var stt = Recognisers.Create();
        ExpectedSpeech[] other = [ExpectedSpeech.Anything, ExpectedSpeech.Service, ExpectedSpeech.Staff, ExpectedSpeech.Time, ExpectedSpeech.Name];
        var said = other.Select(phrases.Next).Concat(BookingPhrases.LikeYes).Select(text => (ExpectedSpeech.Confirmation, text)).ToList();

        var answers = await SpokenCall.HearAsync(stt, new CallerVoice(voice), said);

        Assert.DoesNotContain(answers, answer => answer.IsFalseYes);
    }

    [Fact]
    public async Task What_is_no_goodbye_ends_no_call()
    {
        using var stt = Recognisers.Create();
        string[] said = ["what are your opening hours", "ening hours", "what are", "your open", "do you", "where", "okay", "hi", "by the way", "goodbye"];

        // Her "hi" was a goodbye, since what came before it had been doubted.
        var answers = await SpokenCall.HearAsync(stt, new CallerVoice("slt"), [.. said.Select(text => (ExpectedSpeech.Anything, text))]);

        Assert.Equal(["goodbye"], answers.Where(answer => SpokenCall.Understand(answer.Heard, answer.Asked).Intent == Intent.Goodbye).Select(answer => answer.Said));
    }
}

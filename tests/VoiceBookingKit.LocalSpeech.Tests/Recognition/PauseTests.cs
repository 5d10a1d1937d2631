using VoiceBookingKit.LocalSpeech.Recognition;
using VoiceBookingKit.LocalSpeech.Tests.Callers;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Tests.Recognition;

/// <summary>Callers who stop in the middle of a sentence, and those who don't.</summary>
public sealed class PauseTests(PauseTests.SharedRecogniser recogniser) : IClassFixture<PauseTests.SharedRecogniser>
{
    private const int Rate = 16_000;

    // What a voice of the tests has around it.
    private const int Before = Rate / 2;
    private const int Behind = 2 * Rate;

    [Theory]
    [InlineData("rms", ExpectedSpeech.Anything, "hi i'd like", "to make an appointment")]
    [InlineData("rms", ExpectedSpeech.Email, "peter dot", "walker at example dot com")]
    [InlineData("slt", ExpectedSpeech.Email, "mary dot", "turner at example dot com")]
    [InlineData("awb", ExpectedSpeech.Phone, "four one five five", "two zero one two four three")]
    public async Task A_sentence_with_a_pause_in_it_is_one_answer(string voice, ExpectedSpeech asked, string said, string rest)
    {
        var heard = await recogniser.Stt.HearAsync(asked, await PausedAsync(new CallerVoice(voice), 1.2, (said, rest)));

        var final = Assert.Single(heard.OfType<Heard.Final>());
        if (asked is ExpectedSpeech.Email or ExpectedSpeech.Phone)
            Assert.NotEmpty($"{SpokenCall.Understand(final.Text, asked).Email}{SpokenCall.Understand(final.Text, asked).Phone}");
        else
            Assert.Equal($"{said} {rest}", final.Text, ignoreCase: true);
    }

    [Fact]
    public async Task Words_behind_a_pause_are_told_when_they_were_said()
    {
        var heard = await recogniser.Stt.HearAsync(ExpectedSpeech.Confirmation, await PausedAsync(new CallerVoice("rms"), 1.2, ("the email", "is wrong")));

        var words = Assert.Single(heard.OfType<Heard.Final>()).Words;
        Assert.Equal(["the", "email", "is", "wrong"], words.Select(word => word.Text));
        Assert.InRange((words[2].Start - words[1].End).TotalSeconds, 1, 2);
        Assert.InRange((words[1].Start - words[0].End).TotalSeconds, 0, 0.3);
    }

    [Theory]
    [InlineData(ExpectedSpeech.Anything, "i'd like to book a haircut")]
    [InlineData(ExpectedSpeech.Date, "next tuesday please")]
    [InlineData(ExpectedSpeech.Email, "peter dot walker at example dot com")]
    [InlineData(ExpectedSpeech.Confirmation, "i don't think so")]
    [InlineData(ExpectedSpeech.Confirmation, "with omar")]
    public async Task A_whole_answer_stands_after_the_ordinary_pause(ExpectedSpeech asked, string said)
    {
        var heard = await recogniser.Stt.HearAsync(asked, await new CallerVoice("rms").SayAsync(said));

        var final = Assert.Single(heard.OfType<Heard.Final>());
        Assert.InRange((final.At - final.Words[^1].End).TotalSeconds, 0.3, 0.8);
    }

    [Fact]
    public async Task Who_has_paused_once_is_waited_for_behind_a_whole_answer_too()
    {
        var voice = new CallerVoice("rms");

        var once = await recogniser.Stt.HearAsync(ExpectedSpeech.Date, await PausedAsync(voice, 1.2, ("next friday", "at two o'clock in the afternoon")));
        var again = await recogniser.Stt.HearAsync(ExpectedSpeech.Date, await PausedAsync(voice, 1.2, ("i'd like", "next tuesday please"), ("next friday", "at two o'clock in the afternoon")));

        Assert.Equal(["next friday", "at two o'clock in the afternoon"], once.OfType<Heard.Final>().Select(final => final.Text));
        Assert.Equal(["I'd like next tuesday please", "next friday at two o'clock in the afternoon"], again.OfType<Heard.Final>().Select(final => final.Text));
    }

    [Fact]
    public async Task Who_has_found_their_tongue_is_answered_as_soon_as_before()
    {
        var voice = new CallerVoice("rms");
        var later = await voice.SayAsync("next friday");

        var heard = await recogniser.Stt.HearAsync(ExpectedSpeech.Date, [.. await PausedAsync(voice, 1.2, ("i'd like", "next tuesday please")), .. later, .. later, .. later, .. later, .. later]);

        var waits = heard.OfType<Heard.Final>().Select(final => (final.At - final.Words[^1].End).TotalSeconds).ToList();
        Assert.Equal(6, waits.Count);
        Assert.True(waits[1] > 1, $"{waits[1]}");
        Assert.True(waits[5] < 0.8, $"{waits[5]}");
    }

    private static async Task<short[]> PausedAsync(CallerVoice voice, double pause, params (string Said, string More)[] sentences)
    {
        var sound = new List<short>();
        foreach (var (said, more) in sentences)
            sound.AddRange([.. new short[Before], .. (await voice.SayAsync(said))[Before..^Behind], .. new short[(int)(pause * Rate)], .. (await voice.SayAsync(more))[Before..]]);
        return [.. sound, .. new short[Rate / 2]];
    }

    /// <summary>One recogniser for all of these calls: what it knows of a business is made once.</summary>
    public sealed class SharedRecogniser : IDisposable
    {
        internal PocketSphinxStt Stt { get; } = Recognisers.Create();

        public void Dispose() => Stt.Dispose();
    }
}

using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;

namespace VoiceBookingKit.Tests.Language.English.Turns;

public class UtteranceEndTests
{
    private readonly EnglishLanguage _language = new();

    [Theory]
    [InlineData("my email is", Expected.Email)]
    [InlineData("my email is", Expected.Anything)]
    [InlineData("my email is.", Expected.Anything)]
    [InlineData("I would like to book a, um", Expected.Anything)]
    [InlineData("next Tuesday and", Expected.Date)]
    [InlineData("I am free on", Expected.Date)]
    [InlineData("Well...", Expected.Anything)]
    [InlineData("j o h n", Expected.Email)]
    [InlineData("john", Expected.Email)]
    [InlineData("john dot smith", Expected.Email)]
    [InlineData("it's john dot smith", Expected.Email)]
    [InlineData("my email is mary smith", Expected.Email)]
    [InlineData("john at", Expected.Email)]
    [InlineData("john at gmail", Expected.Email)]
    [InlineData("john at gmail dot", Expected.Email)]
    [InlineData("four one five", Expected.Phone)]
    [InlineData("415 555", Expected.Phone)]
    [InlineData("K 7 Q", Expected.Reference)]
    [InlineData("Smith, S M I T", Expected.Name)]
    [InlineData("no, g o o d", Expected.Confirmation)]
    [InlineData("No, Goodwin, G O O D W I N.", Expected.Confirmation)]
    [InlineData("I am", Expected.Name)]
    [InlineData("Monday or so", Expected.Anything)]
    [InlineData("half past", Expected.Anything, Completeness.Unsure)]
    [InlineData("", Expected.Anything)]
    public void More_is_to_come(string text, Expected expected, Completeness judged = Completeness.Incomplete) =>
        Assert.Equal(judged, _language.CompletenessOf(text, expected));

    [Theory]
    [InlineData("john at gmail dot com", Expected.Email)]
    [InlineData("my number is four one five five five five oh one two three", Expected.Phone)]
    [InlineData("K 7 Q 4 M 2", Expected.Reference)]
    [InlineData("yes", Expected.Confirmation)]
    [InlineData("no thanks", Expected.Confirmation)]
    [InlineData("next Tuesday", Expected.Date)]
    [InlineData("half past two", Expected.Time)]
    [InlineData("the first one", Expected.Time)]
    [InlineData("ten AM", Expected.Time)]
    [InlineData("at 10 am.", Expected.Anything)]
    [InlineData("I don't think so", Expected.Confirmation)]
    [InlineData("I would like to book an appointment.", Expected.Anything)]
    [InlineData("When are you open?", Expected.Anything)]
    public void It_sounds_finished(string text, Expected expected) => Assert.Equal(Completeness.Complete, _language.CompletenessOf(text, expected));

    [Theory]
    [InlineData("I would like to book an appointment", Expected.Anything)]
    [InlineData("I don't use any", Expected.Email)]
    [InlineData("why do you ask", Expected.Email)]
    [InlineData("I'd rather skip that", Expected.Email)]
    [InlineData("none", Expected.Email)]
    [InlineData("can I speak to somebody else about that", Expected.Email)]
    [InlineData("John Smith", Expected.Name)]
    [InlineData("yes, at 3 p m", Expected.Confirmation)]
    public void It_cannot_be_told(string text, Expected expected) => Assert.Equal(Completeness.Unsure, _language.CompletenessOf(text, expected));

    [Theory]
    [InlineData("mm-hm")]
    [InlineData("Okay.")]
    [InlineData("yeah, okay")]
    [InlineData("all right")]
    [InlineData("I see")]
    [InlineData("Oh, got it!")]
    public void A_listener_shows_to_be_listening(string text) => Assert.True(_language.IsBackchannel(text));

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("stop")]
    [InlineData("okay wait")]
    [InlineData("right, but Tuesday")]
    [InlineData("it is")]
    [InlineData("")]
    [InlineData("okay okay okay okay okay")]
    public void A_speaker_wants_the_word(string text) => Assert.False(_language.IsBackchannel(text));
}

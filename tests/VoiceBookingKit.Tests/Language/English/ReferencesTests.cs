using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

public class ReferencesTests
{
    [Theory]
    [InlineData("k7q4m2", "K7Q4M2")]
    [InlineData("K7Q-4M2", "K7Q4M2")]
    [InlineData("K 7 Q 4 M 2", "K7Q4M2")]
    [InlineData("k as in kilo seven q four m two", "K7Q4M2")]
    [InlineData("kilo seven quebec four mike two", "K7Q4M2")]
    [InlineData("kay seven queue for em two", "K7Q4M2")]
    [InlineData("it's K7Q4M2 thanks", "K7Q4M2")]
    [InlineData("K-7-Q-4-M-2", "K7Q4M2")]
    [InlineData("k7q 4m2", "K7Q4M2")]
    public void A_reference_is_heard_typed_and_spelled(string said, string reference) =>
        Assert.Equal(reference, Heard.In(said, Heard.Friday with { Expected = Expected.Reference }).Reference);

    [Theory]
    [InlineData("my reference is K7Q4M2", "K7Q4M2")]
    [InlineData("reference number k seven q four m two", "K7Q4M2")]
    [InlineData("K7Q4M2 is my booking number", "K7Q4M2")]
    public void A_reference_that_is_announced_needs_no_question(string said, string reference) =>
        Assert.Equal(reference, Heard.In(said).Reference);

    [Theory]
    [InlineData("I don't have it")]
    [InlineData("abcdef")]
    [InlineData("234567")]
    [InlineData("cancel please")]
    [InlineData("k7q4m2x")]
    public void What_is_no_reference_is_not_heard_as_one(string said) =>
        Assert.Null(Heard.In(said, Heard.Friday with { Expected = Expected.Reference }).Reference);
}

namespace VoiceBookingKit.Tests.Language.English;

public class DurationsTests
{
    [Theory]
    [InlineData("2.5 hours", 150)]
    [InlineData("for half an hour", 30)]
    [InlineData("for an hour", 60)]
    [InlineData("30 minutes", 30)]
    [InlineData("a quick fifteen", 15)]
    [InlineData("60 min", 60)]
    [InlineData("an hour and a half", 90)]
    [InlineData("one and a half hours", 90)]
    [InlineData("1.5 hours", 90)]
    [InlineData("90 minutes", 90)]
    [InlineData("a 45-minute session", 45)]
    [InlineData("two hours", 120)]
    [InlineData("push my appointment back an hour", 60)]
    public void A_length_is_heard(string said, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Heard.In(said).Duration);

    [Theory]
    [InlineData("give me five minutes")]
    [InlineData("five minutes late")]
    [InlineData("in 45 minutes")]
    [InlineData("just a minute")]
    [InlineData("two hours ago")]
    public void Minutes_that_measure_something_else_are_no_length(string said) =>
        Assert.Null(Heard.In(said).Duration);
}

using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

public class HoursTests
{
    [Theory]
    [InlineData("09:00-17:00", "09:00-17:00")]
    [InlineData(" 9:00 - 17:30 ", "09:00-17:30")]
    [InlineData("9:00\u201317:30", "09:00-17:30")]
    [InlineData("22:00-02:00", "22:00-02:00")]
    [InlineData("18:00-00:00", "18:00-24:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    public void Hours_are_read_from_text(string text, string expected) => Assert.Equal(expected, OpenHours.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("9-5")]
    [InlineData("09:00")]
    [InlineData("09:00-25:00")]
    [InlineData("24:00-02:00")]
    [InlineData("09:00-12:00-17:00")]
    [InlineData("09:00-09:00")]
    public void Hours_that_can_not_be_read_are_quoted_in_the_message(string text)
    {
        var error = Assert.Throws<FormatException>(() => OpenHours.Parse(text));

        Assert.Contains($"'{text}'", error.Message, StringComparison.Ordinal);
        Assert.False(OpenHours.TryParse(text, out _));
    }

    [Theory]
    [InlineData("09:00-17:00", 8)]
    [InlineData("22:00-02:00", 4)]
    [InlineData("00:00-24:00", 24)]
    public void Hours_know_how_long_they_last(string text, int hours) => Assert.Equal(TimeSpan.FromHours(hours), OpenHours.Parse(text).Length);

    [Fact]
    public void Equal_hours_are_equal() => Assert.Equal(OpenHours.Parse("9:00-17:00"), new OpenHours(new TimeOnly(9, 0), new TimeOnly(17, 0)));

    [Fact]
    public void Hours_of_half_a_minute_are_refused() => Assert.Throws<ArgumentException>(() => new OpenHours(new TimeOnly(9, 0, 30), new TimeOnly(17, 0)));
}

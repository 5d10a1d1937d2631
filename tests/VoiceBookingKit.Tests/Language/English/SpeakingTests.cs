namespace VoiceBookingKit.Tests.Language.English;

public class SpeakingTests
{
    private static readonly DateOnly Today = new(2019, 3, 1);

    [Theory]
    [InlineData("2019-03-01", "today, Friday, March 1st")]
    [InlineData("2019-03-02", "tomorrow, Saturday, March 2nd")]
    [InlineData("2019-03-05", "Tuesday, March 5th")]
    [InlineData("2019-03-11", "Monday, March 11th")]
    [InlineData("2019-03-23", "Saturday, March 23rd")]
    [InlineData("2020-01-02", "Thursday, January 2nd, 2020")]
    public void A_day_is_said_as_people_say_it(string day, string said) =>
        Assert.Equal(said, Heard.Language.SayDate(DateOnly.Parse(day, null), Today));

    [Theory]
    [InlineData("00:00", "midnight")]
    [InlineData("00:05", "12:05 AM")]
    [InlineData("09:00", "9 AM")]
    [InlineData("12:00", "noon")]
    [InlineData("12:30", "12:30 PM")]
    [InlineData("14:00", "2 PM")]
    [InlineData("14:05", "2:05 PM")]
    public void A_time_is_said_as_people_say_it(string time, string said) =>
        Assert.Equal(said, Heard.Language.SayTime(TimeOnly.Parse(time, null)));

    [Theory]
    [InlineData(1, "one minute")]
    [InlineData(30, "30 minutes")]
    [InlineData(60, "an hour")]
    [InlineData(75, "an hour and 15 minutes")]
    [InlineData(90, "an hour and a half")]
    [InlineData(120, "two hours")]
    [InlineData(150, "two and a half hours")]
    [InlineData(140, "two hours and 20 minutes")]
    public void A_length_is_said_as_people_say_it(int minutes, string said) =>
        Assert.Equal(said, Heard.Language.SayDuration(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData(new[] { "A" }, "A", "A")]
    [InlineData(new[] { "A", "B" }, "A and B", "A or B")]
    [InlineData(new[] { "A", "B", "C" }, "A, B and C", "A, B or C")]
    public void Several_things_make_one_sentence(string[] items, string all, string either) =>
        Assert.Equal((all, either), (Heard.Language.SayList(items), Heard.Language.SayList(items, either: true)));

    [Theory]
    [InlineData("john.smith@gmail.com", "john dot smith at gmail dot com")]
    [InlineData("a_b-c+d@mail.example.co.uk", "a underscore b dash c plus d at mail dot example dot co dot uk")]
    public void An_address_can_be_followed_by_ear(string address, string said) => Assert.Equal(said, Heard.Language.SayEmail(address));

    [Fact]
    public void A_code_is_said_character_by_character() => Assert.Equal("K 7 Q 4 M 2", Heard.Language.SayCode("k7q-4m2"));

    [Theory]
    [InlineData("+14155550123", "+1, 415, 555, 0123")]
    [InlineData("4155550123", "415, 555, 0123")]
    [InlineData("5550123", "555, 0123")]
    [InlineData("+442079460958", "+44, 207, 946, 0958")]
    public void A_number_is_said_in_groups(string phone, string said) => Assert.Equal(said, Heard.Language.SayPhone(phone));
}

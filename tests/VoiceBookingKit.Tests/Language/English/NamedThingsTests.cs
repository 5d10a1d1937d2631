using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

public class NamedThingsTests
{
    private static readonly UnderstandingContext Barber = Heard.Friday with
    {
        Services =
        [
            new("intro", ["Intro call", "introduction"]), new("deep", ["Deep dive session", "deep dive"]),
            new("cut", ["Haircut"]), new("beard", ["Haircut & beard trim"]),
        ],
        Staff = [new("maya", ["Maya Chen", "doctor chen"]), new("tom", ["Tom O'Neil"])],
    };

    [Theory]
    [InlineData("a deep dive please", false, "deep")]
    [InlineData("the deep dive one", true, "deep")]
    [InlineData("deep dives", true, "deep")]
    [InlineData("dip dive", true, "deep")]
    [InlineData("haircut", true, "cut")]
    [InlineData("hair cut", true, "cut")]
    [InlineData("haircut and beard trim", true, "beard")]
    [InlineData("beard trim", true, "beard")]
    [InlineData("intro", true, "intro")]
    [InlineData("an introduction call", true, "intro")]
    [InlineData("session", true, null)]
    [InlineData("book me a haircut with Maya tomorrow at 3", false, "cut")]
    [InlineData("with doctor chen", false, null)]
    [InlineData("with Dr. Chen", false, null)]
    [InlineData("with Tom O'Neil", false, null)]
    public void A_service_is_heard_by_its_names(string said, bool isAsked, string? id) =>
        Assert.Equal(id, Heard.In(said, isAsked ? Barber with { Expected = Expected.Service } : Barber).ServiceId);

    [Theory]
    [InlineData("book me a haircut with Maya tomorrow at 3", false, "maya")]
    [InlineData("with doctor chen", false, "maya")]
    [InlineData("with Dr. Chen", false, "maya")]
    [InlineData("with Tom O'Neil", false, "tom")]
    [InlineData("Mya", true, "maya")]
    [InlineData("Tom please", true, "tom")]
    public void Staff_are_heard_by_their_names(string said, bool isAsked, string? id) =>
        Assert.Equal(id, Heard.In(said, isAsked ? Barber with { Expected = Expected.Staff } : Barber).StaffId);

    [Theory]
    [InlineData("anyone")]
    [InlineData("whoever is free")]
    [InlineData("I don't mind")]
    [InlineData("no preference")]
    [InlineData("either")]
    public void It_may_not_matter_who_it_is_with(string said) =>
        Assert.True(Heard.In(said, Barber with { Expected = Expected.Staff }).AnyStaff);
}

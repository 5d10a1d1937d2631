using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

public class ChoicesTests
{
    [Theory]
    [InlineData("the second", SlotChoiceKind.Position, 2)]
    [InlineData("second please", SlotChoiceKind.Position, 2)]
    [InlineData("the later one", SlotChoiceKind.Latest, 0)]
    [InlineData("the first one", SlotChoiceKind.Position, 1)]
    [InlineData("the last", SlotChoiceKind.Position, -1)]
    [InlineData("either", SlotChoiceKind.Any, 0)]
    [InlineData("any of those", SlotChoiceKind.Any, 0)]
    [InlineData("whichever is earliest", SlotChoiceKind.Earliest, 0)]
    [InlineData("that one", SlotChoiceKind.That, 0)]
    [InlineData("anything earlier?", SlotChoiceKind.EarlierThanOffered, 0)]
    [InlineData("anything later", SlotChoiceKind.LaterThanOffered, 0)]
    [InlineData("later", SlotChoiceKind.LaterThanOffered, 0)]
    [InlineData("none of those", SlotChoiceKind.None, 0)]
    [InlineData("what else do you have", SlotChoiceKind.Others, 0)]
    [InlineData("no, the second", SlotChoiceKind.Position, 2)]
    [InlineData("not the first, the second one", SlotChoiceKind.Position, 2)]
    [InlineData("number two", SlotChoiceKind.Position, 2)]
    [InlineData("the 2nd one", SlotChoiceKind.Position, 2)]
    [InlineData("option 1 please", SlotChoiceKind.Position, 1)]
    public void A_slot_is_chosen_by_place_or_quality(string said, SlotChoiceKind kind, int position) =>
        Assert.Equal(new SlotChoice(kind, position), Heard.In(said, Heard.Offering("10:00", "16:00")).Choice);

    [Theory]
    [InlineData("at seven", "19:00")]
    [InlineData("the seven o'clock", "19:00")]
    [InlineData("the eight", "20:00")]
    [InlineData("let's take 8", "20:00")]
    public void An_offered_time_settles_its_half_of_the_day(string said, string time)
    {
        var heard = Heard.In(said, Heard.Offering("19:00", "20:00") with { Expected = Expected.Time });

        Assert.Equal(time, Heard.Times(heard));
        Assert.False(heard.Times[0].IsHalfDayOpen);
    }

    [Theory]
    [InlineData("the second opinion")]
    [InlineData("give me a second")]
    [InlineData("my first name")]
    [InlineData("either Monday or Tuesday")]
    [InlineData("at first I wanted Monday")]
    public void Ordinary_words_choose_nothing(string said) => Assert.Null(Heard.In(said).Choice);
}

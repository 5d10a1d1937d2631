using VoiceBookingKit.Deepgram.Listening;

namespace VoiceBookingKit.Deepgram.Tests.Listening;

public sealed class KeytermsTests
{
    [Theory]
    [InlineData("  Deep \t tissue\nmassage ", "Deep tissue massage")]
    [InlineData("Cut, dry; style", "Cut dry style")]
    [InlineData("Zo\u00eb \uD83D", "Zo\u00eb")]
    public void Names_are_made_plain(string name, string expected) => Assert.Equal([expected], Keyterms.From([name]));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("&!")]
    [InlineData(null)]
    public void What_is_no_name_is_left_out(string? name) => Assert.Empty(Keyterms.From([name]));

    [Fact]
    public void A_list_that_is_too_long_is_cut_and_not_refused()
    {
        var terms = Keyterms.From(Enumerable.Range(0, 1_000).Select(number => $"Appointment with number {number}"));

        Assert.InRange(terms.Count, 20, 100);
        Assert.Equal("Appointment with number 0", terms[0]);
    }
}

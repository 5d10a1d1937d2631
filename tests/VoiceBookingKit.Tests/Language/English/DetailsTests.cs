using VoiceBookingKit.Language;

namespace VoiceBookingKit.Tests.Language.English;

/// <summary>What is said of the name and the address of a caller who is known as Anna Goodman.</summary>
public class DetailsTests
{
    private static readonly UnderstandingContext ReadBack = Heard.Friday with { Expected = Expected.Confirmation, KnownName = "Anna Goodman" };

    [Theory]
    [InlineData("the name is wrong", CallerDetails.Name)]
    [InlineData("my last name is misspelled", CallerDetails.LastName)]
    [InlineData("the first name was misheard", CallerDetails.FirstName)]
    [InlineData("you got both names wrong", CallerDetails.Name)]
    [InlineData("the first and the last name are wrong", CallerDetails.Name)]
    [InlineData("it's not Goodman", CallerDetails.LastName)]
    [InlineData("my name isn't anna", CallerDetails.FirstName)]
    [InlineData("it's not Anna Goodman", CallerDetails.Name)]
    [InlineData("Goodman is wrong", CallerDetails.LastName)]
    [InlineData("no, anna isn't right", CallerDetails.FirstName)]
    [InlineData("Anna Goodman was misheard", CallerDetails.Name)]
    [InlineData("the email is wrong", CallerDetails.Email)]
    [InlineData("the e-mail address is misspelt", CallerDetails.Email)]
    [InlineData("the name and the email are wrong", CallerDetails.Name | CallerDetails.Email)]
    public void A_detail_that_is_said_to_be_wrong_is_rejected(string said, CallerDetails rejected)
    {
        var heard = Heard.In(said, ReadBack);

        Assert.Equal((rejected, rejected, null), (heard.Details, heard.RejectedDetails, heard.Name));
    }

    [Theory]
    [InlineData("change the last name", CallerDetails.LastName)]
    [InlineData("no, my first name", CallerDetails.FirstName)]
    [InlineData("is that the email you have?", CallerDetails.Email)]
    [InlineData("it's not Goodwin", CallerDetails.None)]
    [InlineData("the time is wrong", CallerDetails.None)]
    [InlineData("the time for Goodman is right", CallerDetails.None)]
    [InlineData("not until May", CallerDetails.None)]
    public void A_detail_that_is_only_spoken_of_is_not_rejected(string said, CallerDetails spoken)
    {
        var heard = Heard.In(said, ReadBack);

        Assert.Equal((spoken, CallerDetails.None), (heard.Details, heard.RejectedDetails));
    }

    [Theory]
    [InlineData("it's Turner, not Goodman", "Anna Turner")]
    [InlineData("it's turner not goodman", "Anna Turner")]
    [InlineData("it's turner rather than goodman", "Anna Turner")]
    [InlineData("Turner instead of Goodman", "Anna Turner")]
    [InlineData("Turner, and not Goodman", "Anna Turner")]
    [InlineData("no, it's not Goodman, it's Turner", "Anna Turner")]
    [InlineData("the name is not Goodman but O'Neil", "Anna O'Neil")]
    [InlineData("Smith-Jones, not Goodman", "Anna Smith-Jones")]
    [InlineData("not goodman, smith-jones", "Anna Smith-Jones")]
    [InlineData("No, Emma, not Anna", "Emma Goodman")]
    [InlineData("it's Emma Turner, not Anna Goodman", "Emma Turner")]
    [InlineData("not Goodman, sorry", null)]
    [InlineData("not Goodman, please", null)]
    public void What_stands_instead_of_a_denied_word_of_the_name_is_put_in_its_place(string said, string? name) =>
        Assert.Equal(name, Heard.In(said, ReadBack).Name);

    [Theory]
    [InlineData("O'Neil, not O'Brien", "Ann O'Brien", "Ann O'Neil")]
    [InlineData("Smith, not Smith-Jones", "Ann Smith-Jones", "Ann Smith")]
    [InlineData("Marie, not Maria", "Anna Maria Lee", "Anna Marie Lee")]
    [InlineData("Emma, not Emily", "Emily", "Emma")]
    [InlineData("with Omar, not Maya", "Maya April", null)]
    [InlineData("in May, not April", "Maya April", null)]
    public void Names_of_more_or_less_than_two_words_are_put_right_too(string said, string known, string? name) =>
        Assert.Equal(name, Heard.In(said, ReadBack with { KnownName = known }).Name);
}

namespace VoiceBookingKit.Tests.Language.English;

public class EmailsTests
{
    [Theory]
    [InlineData("jsmith42 at yahoo dot com", "jsmith42@yahoo.com")]
    [InlineData("john smith at gmail dot com", "johnsmith@gmail.com")]
    [InlineData("j smith at acme dash corp dot com", "jsmith@acme-corp.com")]
    [InlineData("my email is john underscore smith forty two at hotmail dot com", "john_smith42@hotmail.com")]
    [InlineData("my email's john.smith@gmail.com", "john.smith@gmail.com")]
    [InlineData("email john.smith@GMAIL.com please", "john.smith@gmail.com")]
    [InlineData("john.smith at gmail.com", "john.smith@gmail.com")]
    [InlineData("john dot smith at gmail.com", "john.smith@gmail.com")]
    [InlineData("john smith 1 9 8 4 at gmail dot com", "johnsmith1984@gmail.com")]
    [InlineData("john nineteen eighty four at gmail dot com", "john1984@gmail.com")]
    [InlineData("john oh nine at gmail dot com", "john09@gmail.com")]
    [InlineData("double o seven at mi six dot gov dot uk", "007@mi6.gov.uk")]
    [InlineData("capital J o h n at example dot com", "john@example.com")]
    [InlineData("all one word happydays at gmail dot com", "happydays@gmail.com")]
    [InlineData("happy days all one word at gmail dot com", "happydays@gmail.com")]
    [InlineData("mike at example dot com", "mike@example.com")]
    [InlineData("juliet oscar hotel november at example dot com", "john@example.com")]
    [InlineData("j as in juliet o h n at gmail dot com", "john@gmail.com")]
    [InlineData("s as in sam m y t h at gmail dot com", "smyth@gmail.com")]
    [InlineData("it's info at my company dot com", "info@mycompany.com")]
    [InlineData("you can reach me at sales at acme dot io", "sales@acme.io")]
    [InlineData("j, o, h, n at gmail dot com", "john@gmail.com")]
    [InlineData("j-o-h-n at gmail dot com", "john@gmail.com")]
    [InlineData("john at g mail dot com", "john@gmail.com")]
    [InlineData("john at gee mail dot com", "john@gmail.com")]
    [InlineData("john at gmail dot calm", "john@gmail.com")]
    [InlineData("a b c at x y z dot c o m", "abc@xyz.com")]
    [InlineData("jane plus booking at gmail dot com", "jane+booking@gmail.com")]
    [InlineData("jane plus sign booking at sign gmail dot com", "jane+booking@gmail.com")]
    [InlineData("maria at correo dot es", "maria@correo.es")]
    [InlineData("ann lee at a c m e dot o r g", "annlee@acme.org")]
    [InlineData("e as in echo, v as in victor, a at gmail dot com", "eva@gmail.com")]
    [InlineData("john dot smith that's s m y t h at gmail dot com", "john.smyth@gmail.com")]
    [InlineData("double l o y d at gmail dot com", "lloyd@gmail.com")]
    [InlineData("bill triple seven at aol dot com", "bill777@aol.com")]
    [InlineData("john at mail dot example dot co dot uk", "john@mail.example.co.uk")]
    [InlineData("no it's jon at gmail dot com not john", "jon@gmail.com")]
    [InlineData("yes it's ann dot lee at example dot com thanks", "ann.lee@example.com")]
    [InlineData("ann dot lee at example dot com", "ann.lee@example.com")]
    [InlineData("sure it's a n n at example dot com", "ann@example.com")]
    [InlineData("okay so it's bob the number 4 at gmail dot com", "bob4@gmail.com")]
    [InlineData("maya_1988@web.de.", "maya_1988@web.de")]
    [InlineData("<john@x.org>", "john@x.org")]
    [InlineData("mailto:john@x.org", "john@x.org")]
    [InlineData("book the 8th at half past 2 in the afternoon for Sam Hill, sam hill at hotmail dot com", "samhill@hotmail.com")]
    [InlineData("it's b as in bravo, o, b, at, gmail dot com", "bob@gmail.com")]
    [InlineData("meet at 5 pm, bob at blue sky dental dot com", "bob@blueskydental.com")]
    public void An_address_is_heard_typed_and_said(string said, string address) =>
        Assert.Equal(address, Heard.In(said).Email);

    [Theory]
    [InlineData("first name dot last name at example dot com")]
    [InlineData("john at gmail")]
    [InlineData("john dot com")]
    [InlineData("john@")]
    [InlineData("@gmail.com")]
    [InlineData("john@gmail")]
    [InlineData("john@@gmail.com")]
    [InlineData("anne with an e at gmail dot com")]
    [InlineData("bob at 3")]
    [InlineData("meet me at starbucks dot")]
    [InlineData("w w w dot example dot com")]
    [InlineData("smith")]
    public void What_cannot_be_read_is_never_made_up(string said) =>
        Assert.Null(Heard.In(said).Email);

    [Theory]
    [InlineData("my first name dot last name at example dot com", "ann.lee@example.com")]
    [InlineData("first initial last name at gmail dot com", "alee@gmail.com")]
    [InlineData("my last name underscore first name at example dot org", "lee_ann@example.org")]
    public void An_address_may_be_told_by_the_known_name(string said, string address) =>
        Assert.Equal(address, Heard.In(said, Heard.Friday with { KnownName = "Ann Lee" }).Email);

    [Fact]
    public void An_address_may_be_told_by_the_name_in_the_same_line() =>
        Assert.Equal("ann.lee@example.com", Heard.In("my name is Ann Lee, my email is first name dot last name at example dot com").Email);
}

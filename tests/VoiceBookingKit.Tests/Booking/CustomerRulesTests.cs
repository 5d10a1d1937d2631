using VoiceBookingKit.Booking;

namespace VoiceBookingKit.Tests.Booking;

public sealed class CustomerRulesTests
{
    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("  Seán\t O'Brien-Núñez \r\n", "Seán O'Brien-Núñez")]
    [InlineData("王小明", "王小明")]
    [InlineData("نگار می‌خواهد", "نگار می‌خواهد")]
    [InlineData("Bcc:\r\nEve", "Bcc: Eve")]
    [InlineData("e\u0301va", "éva")]
    public void A_name_is_kept_in_one_clean_line(string given, string kept) => Assert.Equal(kept, Check(name: given).Name);

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b\u0000 ")]
    [InlineData("12345")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("You won! https://evil.example")]
    [InlineData("visit www.evil.example")]
    [InlineData("ana@example.com")]
    [InlineData("\ud800\udfff\ud800")]
    public void What_is_no_name_is_refused(string name) => Assert.Equal(BookingRefusal.InvalidName, Refusal(name: name));

    [Fact]
    public void What_a_form_left_out_is_refused_and_breaks_nothing()
    {
        Assert.Equal(BookingRefusal.InvalidName, CustomerRules.Check(new Customer(null!, null!), null, out _));
        Assert.Equal(BookingRefusal.InvalidEmail, CustomerRules.Check(new Customer("Ana", null!), null, out _));
    }

    [Fact]
    public void A_name_may_have_100_characters()
    {
        Assert.Equal(BookingRefusal.None, Refusal(name: new string('a', 100)));
        Assert.Equal(BookingRefusal.InvalidName, Refusal(name: new string('a', 101)));
    }

    [Theory]
    [InlineData("Ana.Diaz+salon@Mail.Example.CO.UK", "ana.diaz+salon@mail.example.co.uk")]
    [InlineData("o'brien_1@a-b.example", "o'brien_1@a-b.example")]
    [InlineData("ana@bücher.example", "ana@xn--bcher-kva.example")]
    [InlineData(" a@b.co\n", "a@b.co")]
    public void An_email_address_is_kept_in_lower_case_with_its_domain_in_ascii(string given, string kept) => Assert.Equal(kept, Check(email: given).Email);

    [Theory]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("ana@")]
    [InlineData("@example.com")]
    [InlineData("ana@localhost")]
    [InlineData("ana@example")]
    [InlineData("ana@example.c")]
    [InlineData("ana@-example.com")]
    [InlineData("ana@exa_mple.com")]
    [InlineData("ana@example..com")]
    [InlineData("ana@example.com.")]
    [InlineData("ana@10.0.0.1")]
    [InlineData("ana@[10.0.0.1]")]
    [InlineData(".ana@example.com")]
    [InlineData("a..na@example.com")]
    [InlineData("ana diaz@example.com")]
    [InlineData("\"ana diaz\"@example.com")]
    [InlineData("ana@example.com, eve@example.com")]
    [InlineData("ana@eve@example.com")]
    [InlineData("ana@example.com\r\nBcc: eve@example.com")]
    [InlineData("Ana <ana@example.com>")]
    [InlineData("josé@example.com")]
    public void What_mail_can_not_be_delivered_to_is_refused(string email) => Assert.Equal(BookingRefusal.InvalidEmail, Refusal(email: email));

    [Fact]
    public void Parts_of_an_address_have_their_lengths()
    {
        Assert.Equal(BookingRefusal.None, Refusal(email: new string('a', 64) + "@example.com"));
        Assert.Equal(BookingRefusal.InvalidEmail, Refusal(email: new string('a', 65) + "@example.com"));
        Assert.Equal(BookingRefusal.InvalidEmail, Refusal(email: "a@" + string.Join('.', Enumerable.Repeat(new string('b', 63), 4)) + ".com"));
        Assert.Equal(BookingRefusal.InvalidEmail, Refusal(email: "a@" + new string('b', 64) + ".com"));
    }

    [Theory]
    [InlineData("+1 (212) 555-0100", "+1", "+12125550100")]
    [InlineData("212.555.0100", "+1", "+12125550100")]
    [InlineData("1 212 555 0100", "+1", "+12125550100")]
    [InlineData("0044 20 7946 0018", "+1", "+442079460018")]
    [InlineData("020 7946 0018", "+44", "+442079460018")]
    [InlineData("06 1234 5678", "+39", "+390612345678")]
    [InlineData("+977-1-4200105", null, "+97714200105")]
    [InlineData("  ", "+1", null)]
    public void A_phone_number_is_kept_in_E164(string given, string? callingCode, string? kept) => Assert.Equal(kept, Check(phone: given, callingCode: callingCode).Phone);

    [Theory]
    [InlineData("212 555 0100", null)]
    [InlineData("+1 212 CALL ME", "+1")]
    [InlineData("+12", "+1")]
    [InlineData("+1234567890123456", "+1")]
    [InlineData("+0123456789", "+1")]
    [InlineData("+١٢٣٤٥٦٧٨٩", "+1")]
    public void What_can_not_be_called_is_refused(string phone, string? callingCode) =>
        Assert.Equal(BookingRefusal.InvalidPhone, Refusal(phone: phone, callingCode: callingCode));

    [Fact]
    public void Zones_and_languages_that_do_not_exist_are_left_out()
    {
        CustomerRules.Check(new Customer("Ana", "ana@example.com") { TimeZone = "Mars/Olympus", Language = "en; DROP" }, null, out var kept);

        Assert.Equal((null, null), (kept.TimeZone, kept.Language));
    }

    [Fact]
    public void Notes_have_at_most_1000_characters_after_cleaning()
    {
        Assert.Equal(BookingRefusal.None, CustomerRules.CheckNotes(new string('\u0007', 5000) + new string('a', 1000), out var notes));
        Assert.Equal(1000, notes!.Length);
        Assert.Equal(BookingRefusal.NotesTooLong, CustomerRules.CheckNotes(new string('a', 1001), out _));
        Assert.Equal(BookingRefusal.None, CustomerRules.CheckNotes(" \r\n\t ", out notes));
        Assert.Null(notes);
    }

    [Fact]
    public void Nothing_that_is_kept_holds_a_control_character_whatever_is_given()
    {
        var random = new Random(20260302);
        for (var i = 0; i < 5000; i++)
        {
            var noise = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x80))));
            if (CustomerRules.Check(new Customer("Ana " + noise, "ana@example.com") { Phone = noise }, "+1", out var kept) == BookingRefusal.None)
                Assert.DoesNotContain(kept.Name, char.IsControl);
            CustomerRules.CheckNotes(noise, out var notes);
            Assert.DoesNotContain(notes ?? "", c => char.IsControl(c) && c != '\n');
            EmailAddress.TryParse(noise + "@example.com", out var email);
            Assert.DoesNotContain(email ?? "", c => char.IsControl(c) || char.IsWhiteSpace(c));
        }
    }

    private static Customer Check(string name = "Ana", string email = "ana@example.com", string? phone = null, string? callingCode = null)
    {
        Assert.Equal(BookingRefusal.None, CustomerRules.Check(new Customer(name, email) { Phone = phone }, callingCode, out var kept));
        return kept;
    }

    private static BookingRefusal Refusal(string name = "Ana", string email = "ana@example.com", string? phone = null, string? callingCode = null) =>
        CustomerRules.Check(new Customer(name, email) { Phone = phone }, callingCode, out _);
}

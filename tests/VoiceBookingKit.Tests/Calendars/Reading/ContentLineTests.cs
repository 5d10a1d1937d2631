using VoiceBookingKit.Calendars.Reading;

namespace VoiceBookingKit.Tests.Calendars.Reading;

public class ContentLineTests
{
    [Theory]
    [InlineData("DTSTART;TZID=Europe/Paris:20260302T090000", "Europe/Paris", "20260302T090000")]
    [InlineData("DTSTART;VALUE=DATE-TIME;tzid=\"Europe/Paris\":20260302T090000", "Europe/Paris", "20260302T090000")]
    [InlineData("DTSTART;X=\"a;TZID=b:c\";TZID=d:e", "d", "e")]
    [InlineData("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin; Bern\":x:y", "(UTC+01:00) Amsterdam, Berlin; Bern", "x:y")]
    [InlineData("DTSTART;TZID=a^'b^^c^nd^e:x", "a\"b^c\nd^e", "x")]
    [InlineData("DTSTART;CN=Ann \"Annie\" Lee;TZID=d:e", "d", "e")]
    [InlineData("DTSTART;CN=\"Lee\",\"Ann:x\";TZID=d:e", "d", "e")]
    // A quote that is never closed is none.
    [InlineData("DTSTART;TZID=\"Europe/Paris:20260302T090000", "Europe/Paris", "20260302T090000")]
    [InlineData("DTSTART;TZID:x", null, "x")]
    [InlineData("DTSTART:TZID=y:x", null, "TZID=y:x")]
    [InlineData("\uFEFFDTSTART:", null, "")]
    public void A_line_has_a_name_parameters_and_a_value(string text, string? zone, string value)
    {
        Assert.True(ContentLine.TryParse(text, out var line));
        Assert.True(line.Is("dtstart"));
        Assert.Equal((zone, value), (line.Parameter("TZID"), line.Value.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("DTSTART")]
    [InlineData("DTSTART;TZID=x")]
    [InlineData(":value")]
    [InlineData(";TZID=x:value")]
    public void What_has_no_name_or_no_value_is_no_line(string text) => Assert.False(ContentLine.TryParse(text, out _));
}

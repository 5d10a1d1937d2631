using VoiceBookingKit.Calendars;
using static VoiceBookingKit.Tests.Calendars.Events;

namespace VoiceBookingKit.Tests.Calendars;

public class CalendarFileTests
{
    [Fact]
    public void An_invitation_is_written_as_mail_programs_want_it() =>
        Assert.Equal(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//VoiceBookingKit//VoiceBookingKit//EN
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:6f1c@example.com
            DTSTAMP:20260301T080000Z
            DTSTART:20260309T130000Z
            DTEND:20260309T133000Z
            SEQUENCE:0
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            SUMMARY:Checkup\, Bloom Dental
            LAST-MODIFIED:20260301T080000Z
            ORGANIZER;CN=Bloom Dental:mailto:desk@bloom.example
            ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Ann Lee:ma
             ilto:ann@example.com
            BEGIN:VALARM
            ACTION:DISPLAY
            DESCRIPTION:Checkup\, Bloom Dental
            TRIGGER:-PT90M
            END:VALARM
            END:VEVENT
            END:VCALENDAR

            """.ReplaceLineEndings("\r\n"),
            (Checkup with { Reminder = TimeSpan.FromMinutes(90) }).Write());

    [Fact]
    public void A_download_invites_nobody()
    {
        var text = Checkup.Write(CalendarMethod.Publish);

        Assert.Contains("METHOD:PUBLISH\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancellation_names_the_attendee_and_reminds_of_nothing()
    {
        var text = (Checkup with { Sequence = 2, Reminder = TimeSpan.FromMinutes(30) }).Write(CalendarMethod.Cancel);

        Assert.Contains("METHOD:CANCEL\r\n", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", text, StringComparison.Ordinal);
        Assert.Contains("mailto:ann@example.com", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_with_an_offset_are_written_in_utc() =>
        Assert.Contains(
            "DTSTART:20260309T130000Z\r\n",
            (Checkup with { Start = new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(-4)) }).Write(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(CalendarMethod.Publish, "text/calendar; charset=utf-8; method=PUBLISH")]
    [InlineData(CalendarMethod.Request, "text/calendar; charset=utf-8; method=REQUEST")]
    [InlineData(CalendarMethod.Cancel, "text/calendar; charset=utf-8; method=CANCEL")]
    public void The_media_type_names_the_method_of_the_file(CalendarMethod method, string expected) =>
        Assert.Equal(expected, new CalendarFile(method, [Checkup]).ContentType);

    [Theory]
    [InlineData("Lee, Ann", "\"Lee, Ann\"")]
    [InlineData("Ann \"Annie\" Lee", "Ann ^'Annie^' Lee")]
    [InlineData("a^b", "a^^b")]
    [InlineData("Ann\r\nATTENDEE:mailto:eve@example.com", "\"Ann ATTENDEE:mailto:eve@example.com\"")]
    public void A_name_can_not_break_out_of_its_place(string name, string written) =>
        Assert.Contains(
            $"ORGANIZER;CN={written}:mailto:desk@bloom.example\r\n",
            (Checkup with { Organizer = new CalendarPerson("desk@bloom.example", name) }).Write().Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("ann+x_y-z@example.com", "mailto:ann+x_y-z@example.com")]
    [InlineData("a@example.com\r\nBEGIN:VALARM", "mailto:a@example.com%0D%0ABEGIN%3AVALARM")]
    [InlineData("a,b;c?d&e@example.com", "mailto:a%2Cb%3Bc%3Fd%26e@example.com")]
    [InlineData("j\u00f6rg@example.com", "mailto:j%C3%B6rg@example.com")]
    public void An_address_can_not_break_out_of_its_place(string email, string written) =>
        Assert.Contains($":{written}\r\n", (Checkup with { Organizer = new CalendarPerson(email) }).Write(), StringComparison.Ordinal);

    [Fact]
    public void An_event_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => (Checkup with { Uid = " " }).Write());
        Assert.Throws<ArgumentException>(() => (Checkup with { End = Checkup.Start.AddMinutes(-1) }).Write());
        Assert.Throws<ArgumentException>(() => (Checkup with { Organizer = null }).Write(CalendarMethod.Request));
        Assert.Throws<ArgumentException>(() => (Checkup with { Attendees = [] }).Write(CalendarMethod.Cancel));
    }
}
